public import Text

/// The documents of one file, as Kubernetes reads it, and the mistakes in it.
///
/// A document that cannot be read is an error, and the next `---` is read on from.
public struct Stream: Sendable {
  /// A key that stands twice in one mapping; the last one counts.
  public struct DuplicateKey: Sendable {
    public let key: String
    public let first: Location
    public let second: Location
  }

  /// The documents that could be read, in order; empty and null ones are left out.
  public let documents: [Node]
  /// One error for each document that could not be read, in order.
  public let errors: [SyntaxError]
  public let duplicateKeys: [DuplicateKey]
  /// The first byte that is no UTF-8; Kubernetes reads such bytes as U+FFFD without a word.
  public let brokenText: Location?

  /// Reads YAML or JSON, whichever the bytes are.
  public init(reading file: SourceFile) {
    var reader = StreamReader(file: file)
    reader.read()
    let tree = Tree(file: reader.file, records: reader.records)
    brokenText = reader.broken.map { tree.file.location(at: $0) }
    documents = reader.roots.map { Node(tree, $0) }
    errors = reader.faults.map {
      SyntaxError($0.message, at: tree.file.location(at: $0.offset))
    }
    duplicateKeys = reader.duplicates.map {
      DuplicateKey(
        key: tree.keyText($0.second), first: tree.location($0.first),
        second: tree.location($0.second))
    }
  }
}
