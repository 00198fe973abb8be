public import Text

// From bytes to documents:
//
//     Stream/    cuts the text at `---`, as apimachinery does, and has each document read
//     Lines/     reads a document the short way, line by line, if it is written as usual
//     Exact/     reads any other as libyaml does, token by token, and explains what is wrong
//     Tree/      holds what was read: eight bytes for each value, and lookups in them
//     Scalars/   tells what the bytes of a value mean, when somebody asks
//     Remarks/   finds what Kubernetes accepts in silence and people do not mean

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
  ///
  /// With more than one thread, a file is read in parts that have `leastPart` bytes or more; the
  /// result is the same.
  public init(reading file: SourceFile, threads: Int = 1, leastPart: Int = 1 << 20) {
    self.init(file) {
      Parts.read($0, threads: threads, leastPart: leastPart, isExact: false)
    }
  }

  /// Reads everything with the exact reader, without the short way for common forms; the result
  /// is the same.
  public init(readingExactly file: SourceFile) {
    self.init(file) { Parts.read($0, threads: 1, leastPart: 0, isExact: true) }
  }

  private init(_ file: SourceFile, _ read: (ReadableText) -> [Reading]) {
    var text = ReadableText(file)
    var readings = read(text)
    var broken: Int?
    if let first = readings.compactMap(\.broken).first {
      broken = first
      text = text.repaired
      readings = read(text)
    }
    let source = text.file
    brokenText = broken.map { source.location(at: $0) }
    documents = readings.flatMap { part in part.roots.map { Node(part.tree, $0) } }
    errors = readings.flatMap(\.faults).map {
      SyntaxError($0.message, at: source.location(at: $0.offset))
    }
    duplicateKeys = readings.flatMap { part in
      part.duplicates.map {
        DuplicateKey(
          key: part.tree.keyText($0.second), first: part.tree.location($0.first),
          second: part.tree.location($0.second))
      }
    }
  }
}
