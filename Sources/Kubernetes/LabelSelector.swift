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

  public func matches(_ labels: Labels) -> Bool { matches { labels[$0] } }

  /// Whether it matches an object whose labels are told by `value`.
  public func matches(_ value: (String) -> String?) -> Bool {
    guard Labels(node["matchLabels"]).pairs.allSatisfy({ value($0.key) == $0.value }) else {
      return false
    }
    return node["matchExpressions"].items.allSatisfy { Self.holds($0, value) }
  }

  /// The labels it looks at.
  public var keys: [String] {
    Labels(node["matchLabels"]).pairs.map(\.key)
      + node["matchExpressions"].items.compactMap { $0["key"]?.text }
  }

  private static func holds(_ expression: Node, _ label: (String) -> String?) -> Bool {
    guard let key = expression["key"]?.text else { return false }
    let values = expression["values"].items.compactMap(\.text)
    let value = label(key)
    switch expression["operator"]?.text {
    case "In": return value.map(values.contains) ?? false
    case "NotIn": return value.map { !values.contains($0) } ?? true
    case "Exists": return value != nil
    case "DoesNotExist": return value == nil
    default: return false
    }
  }
}
