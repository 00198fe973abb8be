import Text

/// Takes the line of a mistake out of an input, to be shown.
///
/// What cannot be read cannot be redacted by its structure. So a value is shown only where the
/// kind of its document, the keys above it and the words beside it leave no doubt that it is
/// public; else nothing is left of it but its quotes and brackets.
struct ExcerptMaker {
  private let bytes: [UInt8]
  private let place: Int
  private let line: Range<Int>

  /// More bytes than this of a line are of no help.
  private static let reach = 400
  /// Stands for a byte that is left out; no byte of UTF-8.
  private static let nothing: UInt8 = 0xFF
  /// More lines than this are not looked at for the keys above.
  private static let deepest = 2_000

  static func excerpt(at location: Location) -> Excerpt? {
    guard location.file.enclosing == nil, !location.file.bytes.isEmpty else { return nil }
    return ExcerptMaker(location).excerpt
  }

  private init(_ location: Location) {
    bytes = location.file.bytes
    place = max(0, min(location.offset, bytes.count))
    line = Self.line(around: place, in: bytes)
  }

  private var excerpt: Excerpt? {
    var text = Array(bytes[line])
    let shown = shownPrefix
    for index in text.indices where index >= shown && !staysVisible(index, in: text) {
      // One star for a character, however many bytes it has.
      text[index] = text[index] & 0xC0 == 0x80 ? Self.nothing : UInt8(ascii: "*")
    }
    maskRandomWords(&text)
    var range = max(0, place - line.lowerBound - Self.reach)..<text.count
    range = range.lowerBound..<min(range.upperBound, place - line.lowerBound + Self.reach)
    // A character is shown as a whole or not at all.
    while range.lowerBound > 0, range.count > 0, text[range.lowerBound] & 0xC0 == 0x80 {
      range = range.lowerBound + 1..<range.upperBound
    }
    let before = text[range].prefix(max(0, place - line.lowerBound - range.lowerBound))
    return Excerpt(
      line: Self.string(text[range]), offset: Self.string(before).unicodeScalars.count)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.filter { $0 != nothing }, as: UTF8.self)
  }

  /// Blanks, quotes, brackets and what the mistake itself is about.
  private func staysVisible(_ index: Int, in text: [UInt8]) -> Bool {
    let byte = text[index]
    if byte <= 0x20 || line.lowerBound + index == place && byte < 0x80 && !Self.isWord(byte) {
      return true
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ","):
      return true
    case UInt8(ascii: ":"): return index + 1 >= text.count || text[index + 1] <= 0x20
    default: return false
    }
  }

  /// How much of the line is shown as it is.
  private var shownPrefix: Int {
    if isMark { return line.count }
    let key = Self.key(in: line, of: bytes)
    if isSecretDocument || isUnderSecretKey || isNamedSecret {
      return key.map { $0.upperBound - line.lowerBound } ?? 0
    }
    return firstSecretWord ?? line.count
  }

  /// A line that version control or a template left has no value.
  private var isMark: Bool {
    let text = bytes[line].drop { $0 <= 0x20 }
    return text.starts(with: "<<<<<<<".utf8) || text.starts(with: ">>>>>>>".utf8)
      || text.starts(with: "=======".utf8) || text.starts(with: "---".utf8)
      || text.starts(with: "{{".utf8) || text.starts(with: "%YAML".utf8)
  }

  /// Whether the document is of a kind that holds secrets, or does not tell its kind.
  private var isSecretDocument: Bool {
    var kinds: [String] = []
    var line = firstLine
    while line.lowerBound < bytes.count {
      if let kind = Self.kind(in: line, of: bytes) { kinds.append(kind) }
      let next = Self.nextLine(line, in: bytes)
      if next.lowerBound <= line.lowerBound || Self.isSeparator(next, in: bytes) { break }
      line = next
    }
    return kinds.isEmpty
      || kinds.contains { $0.hasSuffix("Secret") || $0.hasPrefix("Encryption") || $0 == "Config" }
  }

  private var firstLine: Range<Int> {
    var first = line
    while first.lowerBound > 0, !Self.isSeparator(first, in: bytes) {
      first = Self.previousLine(first, in: bytes)
    }
    return first
  }

  /// Whether a key that this line lies under, or its own, speaks of secrets.
  private var isUnderSecretKey: Bool {
    var depth = Int.max
    var line = self.line
    for _ in 0..<Self.deepest {
      let indent = Self.indent(of: line, in: bytes)
      if indent < depth || line == self.line {
        depth = indent
        if let key = Self.key(in: line, of: bytes), Self.speaks(bytes[key]) { return true }
      }
      if line.lowerBound == 0 || Self.isSeparator(line, in: bytes) { return false }
      repeat {
        line = Self.previousLine(line, in: bytes)
      } while line.lowerBound > 0 && bytes[line].allSatisfy { $0 <= 0x20 }
    }
    return true
  }

  /// Whether this is the value of a variable whose name beside it speaks of a secret.
  private var isNamedSecret: Bool {
    let neighbours = [Self.previousLine(line, in: bytes), Self.nextLine(line, in: bytes)]
    return neighbours.contains { Self.speaks(bytes[$0]) }
  }

  /// Where the word begins behind which the line may hold a secret.
  private var firstSecretWord: Int? {
    var start = line.lowerBound
    while start < line.upperBound {
      guard Self.isWord(bytes[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < line.upperBound, Self.isWord(bytes[end]) { end += 1 }
      if Self.speaks(bytes[start..<end]) { return end - line.lowerBound }
      start = end
    }
    return nil
  }

  /// Long words of letters and digits are keys and tokens more often than names.
  private func maskRandomWords(_ text: inout [UInt8]) {
    var start = 0
    while start < text.count {
      var end = start
      while end < text.count, Self.isWord(text[end]) { end += 1 }
      let word = text[start..<end]
      let digits = word.count { $0 >= 48 && $0 <= 57 }
      if word.count >= 20, digits >= 2, digits * 10 >= word.count {
        for index in start..<end { text[index] = UInt8(ascii: "*") }
      }
      start = end + 1
    }
  }
}
