import Inventory
import Kubernetes
import Text
import YAML

extension APIServer {
  static let validEncryptionConfiguration = Rule(
    "apiserver/valid-encryption-configuration",
    title: "The encryption configuration is one that the API server accepts",
    severity: .high,
    rationale: """
      The API server reads the file at its start and does not start with one it does not accept: \
      a key of the wrong length, a provider it does not know, a socket that is none. Two keys of \
      one name make what was written with the second unreadable.
      """,
    remedy: """
      Give aescbc and aesgcm keys of 16, 24 or 32 bytes and secretbox 32 \
      (head -c 32 /dev/urandom | base64), each with a name of its own, and kms an endpoint \
      unix:///….
      """,
    aliases: ["CIS 1.2.28"],
    examples: [
      .passes(encryption("secrets", [keyed("secretbox"), "identity"])),
      .passes(encryption("secrets", [keyed("aescbc", bytes: 16), keyed("secretbox"), "identity"])),
      .passes(
        """
        apiVersion: v1
        kind: EncryptionConfig
        resources:
        - resources: [secrets]
          providers: [{aescbc: {keys: [{name: a, secret: c2l4dGVlbi1ieXRlcy4uLg==}]}}]
        """),
      .passes(encryption("secrets", ["aescbc: {keys: [{name: a, secret: \"${KEY}\"}]}"])),
      .fails(encryption("secrets", [keyed("aescbc", bytes: 20, mark: "↓")])),
      .fails(encryption("secrets", [keyed("secretbox", bytes: 16, mark: "↓")])),
      .fails(encryption("secrets", ["aesgcm: ↓{keys: }"])),
      .fails(encryption("secrets", ["↓aesctr: {}"])),
      .fails(
        encryption(
          "secrets",
          [
            "aescbc: {keys: [{name: a, secret: c2l4dGVlbi1ieXRlcy4uLg==}, "
              + "{name: ↓a, secret: c2l4dGVlbi1ieXRlcy4uLg==}]}"
          ])),
      .fails(encryption("secrets", ["kms: {apiVersion: ↓v3, name: a, endpoint: \"unix:///s\"}"])),
      .fails(encryption("secrets", ["kms: {apiVersion: v2, name: a, endpoint: ↓http://kms}"])),
      // input/known-configuration-fields tells it.
      .passes(
        encryption(
          "secrets", ["kms: {apiVersion: v2, name: a, endpoint: \"unix:///s\", pandas: best}"])),
    ],
    judging: \.encryptionConfigurations
  ) { configuration, _ in
    guard ["EncryptionConfiguration", "EncryptionConfig"].contains(configuration.kind) else {
      return .fails(
        "is of kind \(configuration.kind), which the API server does not know",
        at: configuration.node["kind"]?.location)
    }
    for entry in configuration.node["resources"].items {
      var names: Set<String> = []
      for provider in entry["providers"].items.map(EncryptionProvider.init) {
        if let verdict = mistake(in: provider, names: &names) { return verdict }
      }
    }
    return .passes
  }

  private static func mistake(in provider: EncryptionProvider, names: inout Set<String>)
    -> Verdict?
  {
    switch provider.kind {
    case "identity": return nil
    case "aescbc", "aesgcm": return mistake(inKeysOf: provider, [16, 24, 32], &names)
    case "secretbox": return mistake(inKeysOf: provider, [32], &names)
    case "kms": return mistake(inKMS: provider, &names)
    default:
      return .fails("has a provider that the API server does not know", at: provider.location)
    }
  }

  private static func mistake(
    inKeysOf provider: EncryptionProvider, _ lengths: [Int], _ names: inout Set<String>
  ) -> Verdict? {
    guard let settings = provider.settings, !settings.isNull else { return nil }
    if settings.entries.isEmpty { return nil }
    let keys = settings["keys"].items
    if keys.isEmpty { return .fails("gives \(provider.kind) no key", at: settings.location) }
    for key in keys {
      guard let name = key["name"], let secret = key["secret"] else {
        return .fails("has a key without a name or a secret", at: key.location)
      }
      if !names.insert("\(provider.kind)/\(name.text ?? "")").inserted {
        return .fails("has two keys named \(name.text ?? "")", at: name.location)
      }
      // A template, or a copy from which the key was taken, says nothing.
      guard let text = secret.text, text.utf8.first == keyFiller else { continue }
      guard let length = decodedLength(text), lengths.contains(length) else {
        let allowed = lengths.count == 1 ? "\(lengths[0])" : "16, 24 or 32"
        let has = decodedLength(text).map { "has \($0) bytes, not \(allowed)" } ?? "is no Base64"
        return .fails(
          "has a key for \(provider.kind) that \(has): no API server starts with it",
          at: secret.location)
      }
    }
    return nil
  }

  /// What stands for the bytes of a key once the reader has taken it out.
  private static let keyFiller = UInt8(ascii: "x")

  private static func mistake(inKMS provider: EncryptionProvider, _ names: inout Set<String>)
    -> Verdict?
  {
    let settings = provider.settings
    let version = settings["apiVersion"]
    if let version, !["v1", "v2", ""].contains(version.text) {
      return .fails(
        "asks for KMS \(version.text ?? ""), which does not exist", at: version.location)
    }
    if let endpoint = settings["endpoint"], endpoint.text?.hasPrefix("unix://") != true {
      return .fails("has a KMS endpoint that is no unix:// socket", at: endpoint.location)
    }
    if let name = settings["name"], !names.insert("kms/\(name.text ?? "")").inserted {
      return .fails("has two KMS plug-ins named \(name.text ?? "")", at: name.location)
    }
    return nil
  }

  /// How many bytes a Base64 text stands for. Only its length and padding are looked at: the key
  /// itself is overwritten before any rule sees it.
  private static func decodedLength(_ text: String) -> Int? {
    let bytes = Array(text.utf8)
    guard !bytes.isEmpty, bytes.count % 4 == 0 else { return nil }
    let padding = bytes.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return padding > 2 ? nil : bytes.count / 4 * 3 - padding
  }
}
