import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let encryptedConfigMaps = Rule(
    "apiserver/encrypted-config-maps",
    title: "ConfigMaps are encrypted at rest as Secrets are",
    severity: .info,
    rationale: """
      Credentials find their way into ConfigMaps. Encrypting them too costs one line and little \
      time; whoever keeps them free of credentials does without.
      """,
    remedy: "Add configmaps to the resources of the entry for secrets, then rewrite them.",
    examples: [
      .passes(encryption("secrets, configmaps", [keyed("secretbox"), "identity"])),
      .passes(encryption("\"*.*\"", [keyed("secretbox")])),
      .fails(encryption("secrets", [keyed("secretbox")], mark: "↓")),
      .notApplicable(encryption("secrets", ["identity"])),
    ],
    judging: \.encryptionConfigurations
  ) { configuration, _ in
    func writes(_ resource: String) -> Bool {
      let providers = configuration.encryptionEntry(for: resource)["providers"].items
      return providers.first.map { EncryptionProvider($0).kind != "identity" } ?? false
    }
    guard writes("secrets") else { return .notApplicable }
    return writes("configmaps")
      ? .passes : .fails("encrypts no ConfigMaps", at: configuration.node.location)
  }
}
