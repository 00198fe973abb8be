public import YAML

/// A `metav1.LabelSelector`; an empty one matches everything.
///
/// Semantics of apimachinery `LabelSelectorAsSelector`: requirements are joined by AND,
/// `NotIn` and `DoesNotExist` also match objects without the key.
public struct LabelSelector: Sendable {
  public let node: Node

  /// nil when there is no selector at all, which means different things in different kinds.
  public init?(_ node: Node?) {
    guard let node, !node.isNull else { return nil }
    self.node = node
  }

  public var isEmpty: Bool {
    node["matchLabels"].entries.isEmpty && node["matchExpressions"].items.isEmpty
  }

  public func matches(_ labels: Labels) -> Bool {
    guard labels.contains(Labels(node["matchLabels"])) else { return false }
    return node["matchExpressions"].items.allSatisfy { Self.holds($0, for: labels) }
  }

  private static func holds(_ expression: Node, for labels: Labels) -> Bool {
    guard let key = expression["key"]?.text else { return false }
    let values = expression["values"].items.compactMap(\.text)
    let value = labels[key]
    switch expression["operator"]?.text {
    case "In": return value.map(values.contains) ?? false
    case "NotIn": return value.map { !values.contains($0) } ?? true
    case "Exists": return value != nil
    case "DoesNotExist": return value == nil
    default: return false
    }
  }
}
