import Inventory
import Kubernetes
import Text
import YAML

/// One provider of an EncryptionConfiguration.
struct EncryptionProvider {
  /// `identity`, `aescbc`, `aesgcm`, `secretbox` or `kms`; empty when it names none or several.
  let kind: String
  let settings: Node?
  let location: Location

  init(_ node: Node) {
    let entries = node.entries
    kind = entries.count == 1 ? entries.first?.key ?? "" : ""
    settings = entries.first?.value
    location = node.location
  }

  /// `v1` is what stands for nothing.
  var isFirstVersionOfKMS: Bool {
    kind == "kms" && ["v1", "", nil].contains(settings["apiVersion"]?.text)
  }
}

extension Object {
  /// The entry that decides about a resource of the core group: the first that names it.
  func encryptionEntry(for resource: String) -> Node? {
    node["resources"].items.first { entry in
      entry["resources"].items.contains { [resource, "*.", "*.*"].contains($0.text) }
    }
  }

  /// The providers of every entry, in order.
  var encryptionProviders: [EncryptionProvider] {
    node["resources"].items.flatMap { $0["providers"].items.map(EncryptionProvider.init) }
  }
}

extension Cluster {
  /// The documents that say how objects are encrypted, those with a misspelt kind among them.
  var encryptionConfigurations: [Object] {
    (configurations + objects("EncryptionConfiguration") + objects("EncryptionConfig")).filter {
      // Talos still writes the kind of the alpha days, which the API server still reads.
      $0.kind.hasPrefix("EncryptionConfig")
    }
  }
}

extension APIServer {
  /// An encryption configuration of one host, its providers given one by one.
  static func encryption(_ resource: String, _ providers: [String], mark: String = "") -> String {
    """
    -- hosts/cp-1/etc/kubernetes/enc.yaml --
    \(mark)apiVersion: apiserver.config.k8s.io/v1
    kind: EncryptionConfiguration
    resources:
      - resources: [\(resource)]
        providers:
    \(providers.map { "      - \($0.contains(":") ? $0 : $0 + ": {}")" }.joined(separator: "\n"))
    """
  }

  /// A provider with one key of so many bytes, as Base64.
  static func keyed(_ kind: String, bytes: Int = 32, name: String = "key1", mark: String = "")
    -> String
  {
    let letters = "QWxsS2V5c0FyZVRha2VuT3V0V2hlblJlYWRpbmdUaGlzRmlsZUFsbEtleXNBcmU"
    let digits = letters.prefix((bytes * 8 + 5) / 6)
    let padding = String(repeating: "=", count: (3 - bytes % 3) % 3)
    return "\(kind): {keys: [{name: \(name), secret: \(mark)\(digits)\(padding)}]}"
  }
}
