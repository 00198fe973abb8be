import Kubernetes
import Text
import YAML

/// Takes secrets out of an input before anything else sees it.
///
/// The bytes of a secret value are overwritten in a copy of the file, line breaks and blanks
/// kept, so that places stay right and no later stage can print what it never had.
enum Redaction {
  /// The file without the secrets that its documents hold; the file itself when there are none.
  static func cleaned(_ file: SourceFile, documents: [Node]) -> SourceFile {
    var ranges = textualSecrets(file.bytes)
    var harmless: [Range<Int>] = []
    // The objects of a dump, a part of them on each processor.
    let objects = documents.flatMap(items)
    let part = 256
    let parts = concurrently((objects.count + part - 1) / part) { number in
      var found: (secrets: [Range<Int>], harmless: [Range<Int>]) = ([], [])
      for object in objects[number * part..<min(objects.count, (number + 1) * part)] {
        collect(object.apart, &found.secrets, &found.harmless)
      }
      return found
    }
    for part in parts {
      ranges += part.secrets
      harmless += part.harmless
    }
    return blanked(
      file,
      [
        (harmless, LiteralCredential.harmlessFiller),
        (ranges, LiteralCredential.filler),
        // A number stays one, since a Secret that holds one is refused.
        (documents.flatMap(numbersOfSecrets), UInt8(ascii: "1")),
      ])
  }

  /// The file without private keys, tokens and passwords in its text.
  static func swept(_ file: SourceFile) -> SourceFile {
    blanked(file, [(textualSecrets(file.bytes), LiteralCredential.filler)])
  }

  /// Where ranges overlap, the filler of the last counts.
  private static func blanked(
    _ file: SourceFile, _ fillings: [(ranges: [Range<Int>], filler: UInt8)]
  ) -> SourceFile {
    if fillings.allSatisfy(\.ranges.isEmpty) { return file }
    var bytes = file.bytes
    for (ranges, filler) in fillings {
      for range in ranges {
        for index in range.clamped(to: bytes.indices) where bytes[index] > 0x20 {
          bytes[index] = filler
        }
      }
    }
    return SourceFile(path: file.path, bytes: bytes, enclosing: file.enclosing)
  }

  /// The objects of a list, of lists in it, too; the document itself when it is none.
  private static func items(of document: Node) -> [Node] {
    var found: [Node] = []
    var pending = [document]
    while let node = pending.popLast() {
      let items = node["items"].items
      if !items.isEmpty, node["kind"]?.string?.hasSuffix("List") == true {
        pending.append(contentsOf: items)
      } else {
        found.append(node)
      }
    }
    return found
  }

  private static func collect(
    _ node: Node, _ ranges: inout [Range<Int>], _ harmless: inout [Range<Int>]
  ) {
    let kind = node["kind"]?.string ?? ""
    switch kind {
    case "Secret": secret(node, &ranges, &harmless)
    // The API server takes no other kinds; a misspelt one holds its keys all the same.
    case _ where kind.hasPrefix("EncryptionConfig"):
      var keys: [Range<Int>] = []
      keyed(node, &keys, &harmless) { $0 == "secret" }
      let bytes = node.location.file.bytes
      ranges += keys.filter { !isPlaceholder($0, in: bytes) }.map {
        withoutPadding($0, in: bytes)
      }
      harmless += keys.filter { isPlaceholder($0, in: bytes) }
    case _ where secretless.contains(kind): break
    case "" where InstallerDocuments.mayHoldSecrets(node, path: node.location.path):
      keyed(node, &ranges, &harmless) { isSecretKey($0) || LiteralCredential.speaks($0) }
    default:
      keyed(node, &ranges, &harmless, lengths: lengthsOfSecretKeys, where: isSecretKey)
    }
  }

  /// Kinds with no field for a secret, so that large documents of theirs need no walk.
  private static let secretless: Set<String> = [
    "ConfigMap", "CustomResourceDefinition", "Service", "Role", "ClusterRole", "RoleBinding",
    "ClusterRoleBinding", "ServiceAccount", "Namespace", "Node", "Ingress", "NetworkPolicy",
    "PodDisruptionBudget", "HorizontalPodAutoscaler", "PersistentVolumeClaim", "StorageClass",
    "PrometheusRule", "APIService", "Endpoints", "EndpointSlice", "Event",
  ]

  /// Whether something stands where a key will be: `${KEY}`, `REDACTED`, a row of one letter.
  private static func isPlaceholder(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    let text = bytes[range.clamped(to: bytes.indices)]
    return text.count < 16 || Set(text).count < 4 || !text.allSatisfy(isBase64)
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "/"),
      UInt8(ascii: "="):
      true
    default: false
    }
  }

  /// The padding of Base64 stays: with the length it tells how long the key is, and nothing more.
  private static func withoutPadding(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let text = bytes[range.clamped(to: bytes.indices)]
    let padding = text.reversed().prefix { $0 == UInt8(ascii: "=") }.count
    return range.lowerBound..<max(range.lowerBound, range.upperBound - padding)
  }

  /// Every value of a Secret but certificates, which are public and worth judging.
  private static func secret(
    _ node: Node, _ ranges: inout [Range<Int>], _ harmless: inout [Range<Int>]
  ) {
    for field in ["data", "stringData"] {
      for entry in node[field].entries where !isCertificate(entry.value, field: field) {
        if isReference(entry.value, field: field) {
          add(entry.value, &harmless)
        } else {
          add(entry.value, &ranges)
        }
      }
    }
    for entry in node["metadata"]["annotations"].entries
    where entry.key == "kubectl.kubernetes.io/last-applied-configuration" {
      add(entry.value, &ranges)
    }
  }

  private static func numbersOfSecrets(_ document: Node) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    for object in [document] + document["items"].items where object["kind"]?.string == "Secret" {
      for entry in object["data"].entries + object["stringData"].entries
      where entry.value.kind == .integer || entry.value.kind == .float {
        numbers.append(content(of: entry.value.location))
      }
    }
    return numbers
  }

  private static func isReference(_ value: Node, field: String) -> Bool {
    guard let text = value.text else { return false }
    if LiteralCredential.isReference(text) { return true }
    guard field == "data", let bytes = Base64.decode(text.utf8) else { return false }
    return LiteralCredential.isReference(String(decoding: bytes, as: UTF8.self))
  }

  private static func isCertificate(_ value: Node, field: String) -> Bool {
    guard let text = value.string else { return false }
    let bytes = field == "data" ? Base64.decode(text.utf8) ?? [] : Array(text.utf8)
    let content = String(decoding: bytes, as: UTF8.self)
    return content.utf8.starts(with: "-----BEGIN CERTIFICATE-----".utf8)
      && !content.contains("PRIVATE KEY")
  }

  /// Walks a document with an explicit stack and takes out the scalars under the wanted keys,
  /// and the values of environment variables whose names speak of secrets. No key becomes a text
  /// whose length none of the wanted ones has.
  private static func keyed(
    _ root: Node, _ ranges: inout [Range<Int>], _ harmless: inout [Range<Int>],
    lengths: UInt64 = .max, where wanted: (String) -> Bool
  ) {
    let values = Values(root)
    var pending = [values.root]
    var pairs: [(key: Int, value: Int)] = []
    while let value = pending.popLast() {
      if values.shape(value) == .sequence {
        values.appendItems(of: value, to: &pending)
        continue
      }
      guard values.shape(value) == .mapping else { continue }
      pairs.removeAll(keepingCapacity: true)
      values.appendPairs(of: value, to: &pairs)
      if pairs.count > 1 { variable(values.node(value), &ranges, &harmless) }
      for (key, value) in pairs {
        let shape = values.shape(value)
        let length = values.keyRange(key)?.count ?? 0
        let mayBeWanted = length == 0 || length > 63 || lengths >> length & 1 == 1
        // JoinConfiguration has a mapping under this key, whose token is the secret.
        if mayBeWanted, wanted(values.keyText(key)),
          shape != .mapping || values.keyText(key) != "bootstrapToken"
        {
          add(values.node(value), &ranges)
        } else if shape != .scalar {
          pending.append(value)
        }
      }
    }
  }

  /// The value of an environment variable, when the name speaks of a secret.
  private static func variable(
    _ node: Node, _ ranges: inout [Range<Int>], _ harmless: inout [Range<Int>]
  ) {
    guard let value = node["value"], let name = node["name"]?.string, isSecretName(name) else {
      return
    }
    let text = value.text ?? ""
    if LiteralCredential.speaks(name), !LiteralCredential.isOne(name: name, value: text) {
      add(value, &harmless)
    } else {
      add(value, &ranges)
    }
  }

  private static func add(_ node: Node, _ ranges: inout [Range<Int>]) {
    var pending = [node]
    while let node = pending.popLast() {
      if node.isMapping || node.isSequence {
        pending.append(contentsOf: node.items)
        pending.append(contentsOf: node.entries.map(\.value))
      } else if !node.isNull {
        ranges.append(content(of: node.location))
      }
    }
  }

  /// The range of a scalar without its quotes or block header, so that it reads the same after.
  private static func content(of location: Location) -> Range<Int> {
    let bytes = location.file.bytes
    let start = max(0, min(location.offset, bytes.count))
    let end = max(start, min(location.offset + location.length, bytes.count))
    guard start < end else { return start..<end }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return end - start >= 2 ? start + 1..<end - 1 : start..<end
    case UInt8(ascii: "|"), UInt8(ascii: ">"):
      let body = bytes[start..<end].firstIndex(of: UInt8(ascii: "\n")) ?? end
      return body..<end
    default: return start..<end
    }
  }

  private static func isSecretKey(_ key: String) -> Bool { secretKeys.contains(key) }

  /// One bit for each length that they have.
  private static let lengthsOfSecretKeys = secretKeys.reduce(UInt64(0)) {
    $0 | 1 << UInt64($1.utf8.count)
  }

  private static let secretKeys: Set<String> = [
    "token", "password", "client-key-data", "certificateKey", "id-token", "refresh-token",
    "access-token", "client-secret", "clientSecret", "aesgcmSecret", "secretboxEncryptionSecret",
    "aescbcEncryptionSecret", "bootstrapToken", "agent-token", "etcd-s3-access-key",
    "etcd-s3-secret-key", "etcd-s3-session-token", "vpn-auth", "certificate-key",
    "kubeadm_certificate_key", "passwd", "identityToken", "datastore-endpoint", "INJECTEDTOKEN",
  ]

  /// Whether an environment variable of this name is likely to hold a secret.
  static func isSecretName(_ name: String) -> Bool {
    let upper = name.uppercased()
    let words: [StaticString] = [
      "PASS", "PWD", "SECRET", "TOKEN", "CRED", "APIKEY", "API_KEY", "PRIVATE", "DSN",
    ]
    return words.contains { upper.holds($0) } || upper.hasSuffix("_KEY")
      || LiteralCredential.speaks(name)
  }
}
