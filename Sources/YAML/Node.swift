public import Text

/// One value of a document: a thin view that keeps its place in the file.
///
/// Aliases are followed, merge keys and duplicate keys are resolved as Kubernetes resolves
/// them, and numbers and booleans are told by the YAML 1.1 rules of its decoder.
public struct Node: Sendable {
  /// What Kubernetes' decoder makes of the value.
  public enum Kind: Sendable { case null, bool, integer, float, string, mapping, sequence }

  /// One key of a mapping with its value.
  public struct Entry: Sendable {
    /// The key as JSON has it (`1:` is `"1"`, `yes:` is `"true"`).
    public let key: String
    public let keyLocation: Location
    public let value: Node
  }

  public var kind: Kind { .null }
  public var isNull: Bool { kind == .null }
  public var isMapping: Bool { kind == .mapping }
  public var isSequence: Bool { kind == .sequence }

  /// Where the value stands: a mapping at its first key (or `{`), a sequence at its first `-`
  /// (or `[`), a scalar at its first character (or quote).
  public var location: Location { preconditionFailure() }

  /// The text of a scalar that is a string; nil for anything else.
  public var string: String? { nil }
  /// The text of any scalar but null: `"8080"` for 8080, `"true"` for yes; nil for collections.
  public var text: String? { nil }
  public var bool: Bool? { nil }
  /// The value of an integer, or of a float without a fraction, that fits.
  public var int: Int? { nil }
  public var double: Double? { nil }

  /// The value under `key` of a mapping; nil when there is none, or this is no mapping.
  public subscript(key: String) -> Node? { nil }
  /// The place of the key itself.
  public func keyLocation(_ key: String) -> Location? { nil }

  /// The entries of a mapping in the order of the text; empty for anything else.
  public var entries: [Entry] { [] }
  /// The items of a sequence; empty for anything else.
  public var items: [Node] { [] }
}

extension Optional where Wrapped == Node {
  /// Lets paths be followed: `node["spec"]["template"]["spec"]`.
  public subscript(key: String) -> Node? { self?[key] }
  public var items: [Node] { self?.items ?? [] }
  public var entries: [Node.Entry] { self?.entries ?? [] }
}
