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
  public init(reading file: SourceFile) { self.init(reading: file, isExact: false) }

  /// Reads everything with the exact reader, without the short way for common forms; the result
  /// is the same.
  public init(readingExactly file: SourceFile) { self.init(reading: file, isExact: true) }

  private init(reading file: SourceFile, isExact: Bool) {
    let text = ReadableText(file)
    var reader = StreamReader(text, isExact: isExact, records: Records(capacity: 0))
    reader.read()
    let (roots, faults, found) = (reader.roots, reader.faults, reader.duplicates)
    let tree = Tree(file: text.file, text: text.bytes, records: reader.takeAll())
    brokenText = text.broken.map { tree.file.location(at: $0) }
    documents = roots.map { Node(tree, $0) }
    errors = faults.map { SyntaxError($0.message, at: tree.file.location(at: $0.offset)) }
    duplicateKeys = found.map {
      DuplicateKey(
        key: tree.keyText($0.second), first: tree.location($0.first),
        second: tree.location($0.second))
    }
  }
}
