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
      .fails(
        """
        -- hosts/cp-1/etc/kubernetes/enc.yaml --
        apiVersion: apiserver.config.k8s.io/v1
        kind: EncryptionConfiguration
        resources:
          - resources: [secrets]
            providers:
              - ↓kms:
                  name: vault
                  endpoint: unix:///run/kms.sock
        """),
    ],
    judging: \.encryptionConfigurations
  ) { configuration, _ in
    let entry = configuration.node["resources"].items.first { entry in
      entry["resources"].items.contains { ["secrets", "*.", "*.*"].contains($0.text) }
    }
    guard let entry else {
      return .fails("encrypts no secrets", at: configuration.node.location)
    }
    guard let provider = entry["providers"].items.first, let first = provider.entries.first else {
      return .fails("names no provider for secrets", at: entry.location)
    }
    switch first.key {
    case "identity":
      return .fails(
        "stores secrets as plain text: identity is the first provider", at: provider.location)
    case "kms" where first.value["apiVersion"]?.text != "v2":
      // Off by default since 1.29: then the API server does not start with it.
      return .fails("encrypts with KMS v1, which is off since 1.29", at: provider.location)
    default:
      return .passes
    }
  }

  private static func encryption(_ resource: String, _ providers: [String], mark: String = "")
    -> String
  {
    """
    -- hosts/cp-1/etc/kubernetes/enc.yaml --
    \(mark)apiVersion: apiserver.config.k8s.io/v1
    kind: EncryptionConfiguration
    resources:
      - resources: [\(resource)]
        providers:
    \(providers.map { "      - \($0): {}" }.joined(separator: "\n"))
    """
  }
}

extension Cluster {
  fileprivate var encryptionConfigurations: [Object] {
    // Talos still writes the kind of the alpha days.
    ["EncryptionConfiguration", "EncryptionConfig"].flatMap { configurations($0) + objects($0) }
  }
}
