import Inventory
import Kubernetes
import YAML

extension Backup {
  static let encryptedTransfer = Rule(
    "backup/encrypted-transfer",
    title: "Backups travel encrypted, to a store that proves who it is",
    severity: .medium,
    rationale: """
      A backup holds every Secret of the cluster. Over http, or with a certificate that nobody \
      checks, whoever is on the way reads them all, and the store's password with them.
      """,
    remedy:
      "Use an https address, with caCert for an authority of your own, and no insecureSkipTLSVerify.",
    examples: [
      .passes(location("config: {s3Url: \"https://s3.example.com\"}")),
      .fails(location("config: {s3Url: ↓\"http://s3.example.com\"}")),
      .fails(
        location("config: {s3Url: \"https://s3.example.com\", insecureSkipTLSVerify: ↓\"true\"}")),
      .passes(location("config: {region: eu-1}")),
    ],
    judging: \.backupLocations
  ) { place, _ in
    let config = place.object.spec["config"]
    let skips =
      config["insecureSkipTLSVerify"]
      ?? place.object.spec["locationSpec"]["objectStore"]["skipSSLVerify"]
    if let skips, skips.text == "true" {
      return .fails("does not check who the store is", at: skips.location)
    }
    guard let address = place.address, address.text?.hasPrefix("http://") == true else {
      return .passes
    }
    return .fails("sends backups in plain text", at: address.location)
  }
}
