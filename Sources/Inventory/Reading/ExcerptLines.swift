// The lines and keys of a text that is no YAML, as far as they can be told.

extension ExcerptMaker {
  /// The line that `place` is on, without its break.
  static func line(around place: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = place
    while start > 0, !isBreak(bytes[start - 1]) { start -= 1 }
    var end = place
    while end < bytes.count, !isBreak(bytes[end]) { end += 1 }
    return start..<end
  }

  static func nextLine(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var start = line.upperBound
    if start < bytes.count, bytes[start] == 0x0D { start += 1 }
    if start < bytes.count, bytes[start] == 0x0A { start += 1 }
    return Self.line(around: min(start, bytes.count), in: bytes)
  }

  /// The line above; an empty one before the first.
  static func previousLine(_ line: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var end = line.lowerBound
    if end > 0, bytes[end - 1] == 0x0A { end -= 1 }
    if end > 0, bytes[end - 1] == 0x0D { end -= 1 }
    guard end < line.lowerBound else { return 0..<0 }
    return Self.line(around: end, in: bytes)
  }

  private static func isBreak(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

  static func isSeparator(_ line: Range<Int>, in bytes: [UInt8]) -> Bool {
    bytes[line].starts(with: "---".utf8)
  }

  static func indent(of line: Range<Int>, in bytes: [UInt8]) -> Int {
    bytes[line].prefix { $0 == 0x20 || $0 == 0x09 }.count
  }

  /// The first key of a line, behind dashes: one word before a colon.
  static func key(in line: Range<Int>, of bytes: [UInt8]) -> Range<Int>? {
    var start = line.lowerBound
    while start < line.upperBound, !isWord(bytes[start]) || bytes[start] == UInt8(ascii: "-") {
      let byte = bytes[start]
      guard byte <= 0x20 || [UInt8(ascii: "-"), 0x22, 0x27, 0x7B, 0x2C].contains(byte) else {
        return nil
      }
      start += 1
    }
    var end = start
    while end < line.upperBound, isWord(bytes[end]) || bytes[end] == UInt8(ascii: "/") { end += 1 }
    let key = start..<end
    while end < line.upperBound, bytes[end] <= 0x20 || bytes[end] == 0x22 || bytes[end] == 0x27 {
      end += 1
    }
    guard !key.isEmpty, key.count <= 63, end < line.upperBound, bytes[end] == UInt8(ascii: ":")
    else { return nil }
    return key
  }

  /// The value of `kind` on a line, wherever it stands there.
  static func kind(in line: Range<Int>, of bytes: [UInt8]) -> String? {
    var at = line.lowerBound
    while at + 4 < line.upperBound {
      guard bytes[at] == UInt8(ascii: "k"), bytes[at..<at + 4].elementsEqual("kind".utf8) else {
        at += 1
        continue
      }
      at += 4
      let rest = bytes[at..<line.upperBound].drop { $0 <= 0x20 || $0 == 0x22 || $0 == 0x27 }
      guard rest.first == UInt8(ascii: ":") else { continue }
      let word = rest.dropFirst().drop { !isWord($0) }.prefix(while: isWord)
      return String(decoding: word, as: UTF8.self)
    }
    return nil
  }

  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"),
      UInt8(ascii: "."):
      true
    default: false
    }
  }

  /// Whether the text speaks of a secret anywhere; rather once too often.
  static func speaks(_ text: some Collection<UInt8>) -> Bool {
    let lower = String(decoding: text.prefix(4096), as: UTF8.self).lowercased()
    return text.count > 4096 || fields.contains(lower)
      || words.contains { lower.contains($0) }
  }

  private static let words = [
    "pass", "pwd", "secret", "token", "cred", "key", "auth", "private", "dsn", "cert", "cookie",
    "session", "salt", "hash", "license", "connection", "webhook", "bearer", "signature",
  ]
  /// The fields of Secrets and ConfigMaps, which hold whole files.
  private static let fields = ["data", "stringdata", "binarydata"]
}
