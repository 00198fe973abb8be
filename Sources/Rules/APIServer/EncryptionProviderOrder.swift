import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let encryptionProviderOrder = Rule(
    "apiserver/encryption-provider-order",
    title: "The first encryption provider for secrets encrypts",
    severity: .high,
    rationale: """
      Only the first provider writes; the others read what was written before. With identity \
      first, or without secrets among the resources, new Secrets are stored as plain text \
      although an encryption configuration exists.
      """,
    remedy: """
      Put secretbox, or kms with apiVersion: v2, first for secrets and identity last, then \
      rewrite the Secrets.
      """,
    aliases: ["CIS 1.2.28", "C-0142", "api_server_encryption_provider_cipher"],
    examples: [
      .passes(encryption("secrets", ["secretbox", "identity"])),
      .passes(encryption("\"*.*\"", ["aesgcm"])),
      .fails(encryption("secrets", ["↓identity", "secretbox"])),
      .fails(encryption("configmaps", ["secretbox"], mark: "↓")),
      // The first entry that names secrets decides, whatever a later one says.
      .fails(
        encryption("\"*.\"", ["↓identity"])
          + "\n  - resources: [secrets]\n    providers:\n      - secretbox: {}\n"),
      // Of the version before that is off since 1.29, another rule tells.
      .passes(encryption("secrets", ["kms: {name: vault, endpoint: \"unix:///run/kms.sock\"}"])),
    ],
    judging: \.encryptionConfigurations
  ) { configuration, _ in
    guard let entry = configuration.encryptionEntry(for: "secrets") else {
      return .fails("encrypts no secrets", at: configuration.node.location)
    }
    guard let first = entry["providers"].items.first.map(EncryptionProvider.init) else {
      return .fails("names no provider for secrets", at: entry.location)
    }
    guard first.kind == "identity" else { return .passes }
    return .fails(
      "stores secrets as plain text: identity is the first provider", at: first.location)
  }
}
