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

  let tree: Tree
  /// Where the value stands, before an alias is followed.
  let place: Int
  let index: Int

  init(_ tree: Tree, _ place: Int) {
    self.tree = tree
    self.place = place
    index = tree.resolved(place)
  }

  /// The same value, counted by itself.
  ///
  /// Whoever holds a node counts as a user of its tree. Threads that look at different objects of
  /// one file would take turns with that one counter; this gives each object its own.
  public var apart: Node { Node(Tree(sharing: tree), place) }

  var record: Record { tree.records[index] }
  var leaf: Leaf { tree.leaf(index) }
  var scalar: Scalar? { record.kind == .scalar ? tree.reader.scalar(leaf) : nil }

  public var kind: Kind {
    switch record.kind {
    case .mapping: return .mapping
    case .sequence: return .sequence
    default: break
    }
    switch tree.reader.scalar(leaf) {
    case .null: return .null
    case .bool: return .bool
    case .int: return .integer
    case .unsigned: return .float
    case .float(let value): return ShortestDecimal(value).integer == nil ? .float : .integer
    case .string, .binary, .mismatch: return .string
    }
  }

  public var isNull: Bool {
    if case .null = scalar { true } else { false }
  }
  public var isMapping: Bool { record.isMapping }
  public var isSequence: Bool { record.kind == .sequence }

  /// Where the value stands: a mapping at its first key (or `{`), a sequence at its first `-`
  /// (or `[`), a scalar at its first character (or quote), an alias at its `*`.
  public var location: Location { tree.location(place) }

  /// The text of a scalar that is a string; nil for anything else.
  public var string: String? {
    switch scalar {
    case .string, .mismatch: tree.reader.string(leaf)
    case .binary: tree.reader.binaryString(leaf)
    default: nil
    }
  }

  /// The text of any scalar but null: `"8080"` for 8080, `"true"` for yes; nil for collections.
  public var text: String? {
    switch scalar {
    case nil, .null: nil
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .unsigned(let value): String(value)
    case .float(let value): jsonText(value)
    case .string, .binary, .mismatch: string
    }
  }

  public var bool: Bool? {
    if case .bool(let value) = scalar { value } else { nil }
  }

  /// The value of an integer, or of a float without a fraction, that fits.
  public var int: Int? {
    switch scalar {
    case .int(let value): Int(value)
    case .float(let value): ShortestDecimal(value).integer.map { Int($0) }
    default: nil
    }
  }

  public var double: Double? {
    switch scalar {
    case .int(let value): Double(value)
    case .unsigned(let value): Double(value)
    case .float(let value): value
    default: nil
    }
  }

  /// The value under `key` of a mapping; nil when there is none, or this is no mapping.
  public subscript(key: String) -> Node? {
    guard isMapping, let found = tree.find(key, in: index) else { return nil }
    return Node(tree, found.value)
  }

  /// The place of the key itself.
  public func keyLocation(_ key: String) -> Location? {
    guard isMapping, let found = tree.find(key, in: index) else { return nil }
    return tree.location(found.key)
  }

  /// The entries of a mapping in the order of the text; empty for anything else.
  public var entries: [Entry] {
    guard isMapping else { return [] }
    return tree.entries(index).map {
      Entry(key: $0.text, keyLocation: tree.location($0.key), value: Node(tree, $0.value))
    }
  }

  /// The items of a sequence; empty for anything else.
  public var items: [Node] {
    guard isSequence else { return [] }
    return tree.items(index).map { Node(tree, $0) }
  }
}

extension Optional where Wrapped == Node {
  /// Lets paths be followed: `node["spec"]["template"]["spec"]`.
  public subscript(key: String) -> Node? { self?[key] }
  public var items: [Node] { self?.items ?? [] }
  public var entries: [Node.Entry] { self?.entries ?? [] }
}
