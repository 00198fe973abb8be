public import YAML

/// What a pod asks of the node it runs on: its name, labels and taints.
public struct NodeSelection: Sendable {
  private let nodeName: String?
  private let labels: [(key: String, value: String)]
  /// The required terms of the node affinity, any of which suffices; nil without required ones.
  private let terms: [Node]?
  private let tolerations: [Node]
  private let isDaemon: Bool

  /// A DaemonSet's pods also stay on nodes that are closed or in trouble.
  public init(_ template: PodTemplate, isDaemon: Bool = false) {
    self.init(template, isDaemon: isDaemon, named: template.spec["nodeName"]?.text)
  }

  /// What a pod asked for that the scheduler has given a node meanwhile.
  public init(ofRunning template: PodTemplate) {
    self.init(template, isDaemon: false, named: nil)
  }

  private init(_ template: PodTemplate, isDaemon: Bool, named name: String?) {
    let spec = template.spec
    nodeName = name.flatMap { $0.isEmpty ? nil : $0 }
    labels = Labels(spec["nodeSelector"]).pairs.sorted { $0.key < $1.key }
    let required = spec["affinity"]["nodeAffinity"][
      "requiredDuringSchedulingIgnoredDuringExecution"]
    terms = required.flatMap { $0.isNull ? nil : $0["nodeSelectorTerms"].items }
    tolerations = template.tolerations
    self.isDaemon = isDaemon
  }

  /// Whether the pod asks for labels or names of nodes at all.
  public var isChoosy: Bool { nodeName != nil || !labels.isEmpty || terms != nil }

  /// Whether it asks for one node by its name.
  public var isPinned: Bool {
    nodeName != nil || labels.contains { $0.key == "kubernetes.io/hostname" }
      || (terms ?? []).contains { term in
        !term["matchFields"].items.isEmpty
          || term["matchExpressions"].items.contains {
            $0["key"]?.text == "kubernetes.io/hostname" && $0["operator"]?.text == "In"
          }
      }
  }

  /// A pair of labels that every fitting node has, to look them up by.
  public var certainLabel: (key: String, value: String)? { labels.first }

  /// A text that is the same for pods that ask the same.
  public var key: String {
    var parts = [nodeName ?? "", isDaemon ? "d" : ""]
    parts += labels.map { "\($0.key)=\($0.value)" }
    for term in terms ?? [] {
      parts.append("|")
      for (list, mark) in [("matchExpressions", "e"), ("matchFields", "f")] {
        parts += term[list].items.map { expression in
          let values = expression["values"].items.map { $0.text ?? "" }.joined(separator: ",")
          let (key, operation) = (expression["key"]?.text, expression["operator"]?.text)
          return "\(mark) \(key ?? "") \(operation ?? "") \(values)"
        }
      }
    }
    if terms != nil { parts.append("!") }
    parts += tolerations.map { toleration in
      ["key", "operator", "value", "effect"].map { toleration[$0]?.text ?? "" }
        .joined(separator: " ")
    }
    return parts.joined(separator: "\n")
  }

  /// Whether a node of this name with these labels is asked for, its taints left aside.
  public func wants(name: String, labels own: [String: String]) -> Bool {
    if let nodeName, nodeName != name { return false }
    guard labels.allSatisfy({ own[$0.key] == $0.value }) else { return false }
    guard let terms else { return true }
    // kubernetes `component-helpers/scheduling/corev1/nodeaffinity`: an empty term fits no node.
    return terms.contains { term in
      let expressions = term["matchExpressions"].items
      let fields = term["matchFields"].items
      return !(expressions.isEmpty && fields.isEmpty)
        && expressions.allSatisfy { Self.holds($0, value: own[$0["key"]?.text ?? ""]) }
        && fields.allSatisfy { $0["key"]?.text == "metadata.name" && Self.holds($0, value: name) }
    }
  }

  /// Whether the taint does not keep the pod off, now or in a while.
  public func tolerates(_ taint: NodeTaint) -> Bool {
    if nodeName != nil && taint.effect == "NoSchedule" { return true }
    return tolerations.contains { toleration in
      let key = toleration["key"]?.text ?? ""
      let effect = toleration["effect"]?.text ?? ""
      guard effect.isEmpty || effect == taint.effect else { return false }
      if toleration["operator"]?.text == "Exists" { return key.isEmpty || key == taint.key }
      return key == taint.key && (toleration["value"]?.text ?? "") == taint.value
    }
  }

  private static func holds(_ expression: Node, value: String?) -> Bool {
    let values = expression["values"].items.compactMap(\.text)
    switch expression["operator"]?.text {
    case "In": return value.map(values.contains) ?? false
    case "NotIn": return value.map { !values.contains($0) } ?? true
    case "Exists": return value != nil
    case "DoesNotExist": return value == nil
    case "Gt":
      guard let own = value.flatMap({ Int($0) }), let bound = values.first.flatMap({ Int($0) })
      else { return false }
      return own > bound
    case "Lt":
      guard let own = value.flatMap({ Int($0) }), let bound = values.first.flatMap({ Int($0) })
      else { return false }
      return own < bound
    default: return false
    }
  }
}

/// A taint of a node that keeps pods off it.
public struct NodeTaint: Sendable, Hashable {
  public let key: String
  public let value: String
  public let effect: String

  /// nil for a preference, and for a taint that comes and goes with the state of the node.
  public init?(_ node: Node) {
    key = node["key"]?.text ?? ""
    value = node["value"]?.text ?? ""
    effect = node["effect"]?.text ?? ""
    let passes = ["node.kubernetes.io/", "node.cloudprovider.kubernetes.io/"]
    let isLasting = !passes.contains { key.hasPrefix($0) }
    guard isLasting, effect == "NoSchedule" || effect == "NoExecute" else { return nil }
  }
}
