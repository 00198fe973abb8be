public import Text

/// Something that Kubernetes accepts without a word and that its author hardly meant.
public struct Remark: Sendable {
  public enum Kind: Sendable {
    /// A line `---` that ends a document in the middle of a text; the text is `related`.
    case cutText
    /// Text behind the `...` that ends a document; the `...` is `related`.
    case ignoredText
    /// A line break that only YAML 1.1 knows, or a lone CR.
    case oddBreak
    /// A character that looks like a blank or like nothing, in a key or a word.
    case invisibleCharacter
    /// Typographic quotes around a value, which are part of it.
    case curlyQuotes
    /// A tab between a key and its value.
    case tab
    /// A key that a merge key below it overwrites; the merge key is `related`.
    case overwrittenKey
  }

  public let kind: Kind
  public let location: Location
  public let related: Location?
}

extension Stream {
  /// What is to be remarked of the documents that could be read, in the order of the text.
  ///
  /// Worked out anew at each call: one pass over the bytes, and over the nodes where it finds
  /// anything.
  public var remarks: [Remark] {
    guard let first = documents.first?.tree else { return [] }
    let marks = RemarkMarks(first.text)
    if marks.isEmpty { return [] }
    var finder = RemarkFinder(documents, text: first.text)
    finder.judge(marks)
    return finder.found.sorted { $0.start < $1.start }.map { found in
      Remark(
        kind: found.kind, location: first.file.location(at: found.start, length: found.length),
        related: found.related.map { first.file.location(at: $0) })
    }
  }
}
