import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let validNames = Rule(
    "objects/valid-names",
    title: "Names and labels have the characters and lengths that Kubernetes allows",
    severity: .high,
    rationale: """
      An object with a name or label that is too long or has other characters is refused as a \
      whole.
      """,
    remedy:
      "Names are lower-case letters, digits, '-' and '.'; label values have at most 63 characters.",
    aliases: ["label-values", "container-port-name-format"],
    needs: [],
    examples: [
      .passes("{apiVersion: v1, kind: ConfigMap, metadata: {name: a-1.b, labels: {a.io/b: C_d}}}"),
      .fails(Manifest.object("v1", "ConfigMap", "↓My_Settings")),
      .fails(
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, labels: {version: ↓\"1.2 beta\"}}}"),
      .fails(
        "{apiVersion: v1, kind: ConfigMap, metadata: {name: a, labels: {app: ↓\(String(repeating: "a", count: 64))}}}"
      ),
      // Roles may have colons.
      .passes(
        "{apiVersion: rbac.authorization.k8s.io/v1, kind: ClusterRole, metadata: {name: 'system:A'}}"
      ),
      .passes("{apiVersion: v1, kind: ConfigMap, metadata: {name: '${NAME}', labels: {a: ''}}}"),
      .fails(Manifest.object("v1", "Service", "↓a.b", "spec: {ports: [{port: 80}]}")),
    ],
    judging: \.objects, where: Object.isOfKubernetes
  ) { object, _ in
    if let name = object.metadata["name"], let text = name.string, !isTemplate(text),
      let problem = NameRule.of(object).problem(Array(text.utf8))
    {
      return .fails("has the name \(text), which \(problem)", at: name.location)
    }
    let labels =
      object.metadata["labels"].entries
      + (object.template?.node["metadata"]["labels"].entries ?? [])
    for entry in labels {
      guard let text = entry.value.string, !isTemplate(text), !text.isEmpty else { continue }
      if let problem = NameRule.label.problem(text.utf8) {
        return .fails(
          "has the label \(entry.key) with a value that \(problem)", at: entry.value.location)
      }
    }
    return .passes
  }

  static func isTemplate(_ text: String) -> Bool {
    text.holds("$") || text.holds("{{") || text.holds("<") || text.holds("%")
      || text.holds("[[") || text.holds("__")
      // A kustomization puts the name in.
      || text == "_"
  }
}

/// Which characters a name may have (apimachinery pkg/util/validation).
enum NameRule {
  /// DNS-1123 subdomain: most names.
  case subdomain
  /// DNS-1123 label.
  case domainLabel
  /// Anything that can be part of a path.
  case segment
  /// The value of a label.
  case label

  static func of(_ object: Object) -> NameRule {
    switch (object.group, object.kind) {
    case ("rbac.authorization.k8s.io", _): .segment
    case ("", "Service"), ("", "Namespace"): .domainLabel
    case ("", "Event"), ("events.k8s.io", _), ("certificates.k8s.io", _): .segment
    case ("internal.apiserver.k8s.io", _), ("flowcontrol.apiserver.k8s.io", _): .segment
    case ("", _), ("apps", _), ("batch", _), ("networking.k8s.io", _), ("policy", _),
      ("storage.k8s.io", _), ("autoscaling", _):
      .subdomain
    default: .segment
    }
  }

  func problem(_ name: some BidirectionalCollection<UInt8>) -> String? {
    let most: Int
    switch self {
    case .label, .domainLabel: most = 63
    case .subdomain: most = 253
    case .segment: return nil
    }
    if name.count > most { return "has \(name.count) characters, and \(most) are allowed" }
    let isOdd = name.first { !isAllowed($0) }
    if isOdd != nil { return "has characters that are not allowed" }
    guard let first = name.first, let last = name.last, isAlphanumeric(first), isAlphanumeric(last)
    else { return "does not begin and end with a letter or digit" }
    return nil
  }

  private func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "-"): true
    case UInt8(ascii: "."): self != .domainLabel
    case UInt8(ascii: "_"): self == .label
    default: isAlphanumeric(byte)
    }
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"): true
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): self == .label
    default: false
    }
  }
}
