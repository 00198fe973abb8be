import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let encryptionStrength = Rule(
    "apiserver/encryption-strength",
    title: "Secrets are encrypted with a cipher that needs no rotation by count",
    severity: .medium,
    rationale: """
      aesgcm with a fixed key is safe for 200,000 writes only: after that two objects may share a \
      nonce, and whoever has a backup can read both and forge others. Nothing counts the writes.
      """,
    remedy: """
      Put secretbox, or kms with apiVersion: v2, before aesgcm and rewrite the Secrets; or change \
      the key by a job that runs often enough.
      """,
    aliases: ["CIS 1.2.28"],
    examples: [
      .passes(encryption("secrets", [keyed("secretbox"), "aesgcm", "identity"])),
      .passes(encryption("secrets", [keyed("aescbc"), "identity"])),
      .fails(encryption("secrets", ["↓" + keyed("aesgcm"), "identity"])),
      .notApplicable(encryption("secrets", ["identity"])),
    ],
    judging: \.encryptionConfigurations
  ) { configuration, _ in
    let providers = configuration.encryptionEntry(for: "secrets")["providers"].items
    guard let first = providers.first.map(EncryptionProvider.init), first.kind != "identity" else {
      return .notApplicable
    }
    guard first.kind == "aesgcm" else { return .passes }
    return .fails("encrypts secrets with aesgcm and a fixed key", at: first.location)
  }
}
