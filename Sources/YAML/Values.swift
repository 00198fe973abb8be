public import Text

/// The values of a document by number, for walks over all of it that make no texts.
///
/// A number stands for the place of a value; aliases are followed when the value is looked at.
public struct Values: Sendable {
  public enum Shape: Sendable { case mapping, sequence, scalar }

  let tree: Tree
  public let root: Int

  public init(_ node: Node) {
    tree = node.tree
    root = node.place
  }

  /// The text of the file, in which `keyRange` finds keys.
  public var bytes: [UInt8] { tree.text }

  public func node(_ value: Int) -> Node { Node(tree, value) }

  /// What an alias stands for, and every other value itself.
  public func resolved(_ value: Int) -> Int { tree.resolved(value) }

  public func shape(_ value: Int) -> Shape {
    switch tree.records[tree.resolved(value)].kind {
    case .mapping: .mapping
    case .sequence: .sequence
    default: .scalar
    }
  }

  /// Appends keys and values of a mapping, merged ones set in; of equal keys all stay.
  public func appendPairs(of mapping: Int, to pairs: inout [(key: Int, value: Int)]) {
    let mapping = tree.resolved(mapping)
    let first = pairs.count
    var at = mapping + 1
    let end = tree.end(of: mapping)
    while at < end {
      if tree.isMerge(at) {
        pairs.removeSubrange(first...)
        pairs += tree.flattened(mapping)
        return
      }
      pairs.append((at, at + 1))
      at = tree.after(at + 1)
    }
  }

  public func appendItems(of sequence: Int, to items: inout [Int]) {
    let sequence = tree.resolved(sequence)
    var at = sequence + 1
    let end = tree.end(of: sequence)
    while at < end {
      items.append(at)
      at = tree.after(at)
    }
  }

  /// Where the bytes of a key stand, when it is written as it is and no tag changes it. What looks
  /// like a number or a truth value is none of the names that programs look for.
  public func keyRange(_ key: Int) -> Range<Int>? {
    let record = tree.records[key]
    if tree.reader.isWord(record) {
      let start = Int(record.start)
      return start..<start + record.extent
    }
    let leaf = tree.leaf(tree.resolved(key))
    return leaf.tag == .none && leaf.kind == .scalar ? tree.reader.plainRange(leaf) : nil
  }

  /// The key as JSON has it.
  public func keyText(_ key: Int) -> String { tree.keyText(key) }

  public func keyLocation(_ key: Int) -> Location { tree.location(key) }

  /// Whether a scalar is a text beyond doubt: quoted, or a word that is no truth value.
  public func isPlainlyText(_ value: Int) -> Bool {
    let record = tree.records[value]
    if record.isDetailed { return false }
    switch record.shape {
    case .plain: return tree.reader.isWord(record)
    case .plainEncoded, .mapping, .sequence, .alias: return false
    default: return true
    }
  }

  /// Whether a value stands inside another, no alias between them.
  public func holds(_ collection: Int, _ value: Int) -> Bool {
    collection < value && value < tree.after(collection)
  }
}
