public import YAML

/// A map of strings such as labels, annotations or a Service's selector.
public struct Labels: Sendable {
  public let node: Node?

  public init(_ node: Node?) { self.node = node }

  public subscript(key: String) -> String? { node[key]?.text }

  public var isEmpty: Bool { node.entries.isEmpty }

  public var pairs: [(key: String, value: String)] {
    node.entries.map { ($0.key, $0.value.text ?? "") }
  }

  /// Whether every pair of `other` is among these labels.
  public func contains(_ other: Labels) -> Bool {
    other.pairs.allSatisfy { self[$0.key] == $0.value }
  }
}
