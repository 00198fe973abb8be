import Text

/// Text that stands in a file, perhaps decoded, and knows where each of its parts stands.
struct PlacedText: Sendable {
  let bytes: [UInt8]
  /// Where the whole text stands.
  let location: Location
  /// Where its first byte stands, when the file has it byte for byte.
  private let start: Int?
  /// Where the file has each byte, when quotes and escapes stand between them.
  private let offsets: [Int]

  init(_ file: SourceFile) {
    bytes = file.bytes
    location = file.location(at: 0, length: file.bytes.count)
    start = 0
    offsets = []
  }

  /// The text of a word, which may have lost quotes and escapes on the way from the file.
  init(_ word: Word) {
    bytes = Array(word.text.utf8)
    location = word.location
    let file = word.location.file.bytes
    let offset = word.location.offset
    var found: Int?
    // An opening quote may precede the text.
    for candidate in [offset, offset + 1]
    where candidate >= 0 && candidate <= file.count && file.count - candidate >= bytes.count {
      if file[candidate..<candidate + bytes.count].elementsEqual(bytes) {
        found = candidate
        break
      }
    }
    start = found
    offsets =
      found == nil ? Self.aligned(bytes, with: file, at: offset, length: location.length) : []
  }

  /// Where each byte of a text stands in the written form that it was read from; empty when that
  /// cannot be told.
  ///
  /// Between the bytes may stand what quoting, escaping, folding and continuing lines adds.
  private static func aligned(
    _ text: [UInt8], with file: [UInt8], at offset: Int, length: Int
  ) -> [Int] {
    let (end, overflow) = offset.addingReportingOverflow(length)
    guard !overflow, offset >= 0, end <= file.count, offset < end else { return [] }
    var offsets: [Int] = []
    offsets.reserveCapacity(text.count)
    var at = offset
    for byte in text {
      var isFound = false
      while !isFound, at < end {
        let written = file[at]
        let next = at + 1 < end ? file[at + 1] : 0
        if written == UInt8(ascii: "\\"), unescaped(next) == byte {
          offsets.append(at)
          (at, isFound) = (at + 2, true)
        } else if written == byte || byte == 0x20 && written == 0x0A {
          offsets.append(at)
          (at, isFound) = (at + 1, true)
        } else if written == UInt8(ascii: "\\"), next == 0x0A || next == 0x0D {
          at += 2
        } else if written <= 0x20 || written == UInt8(ascii: "\"") || written == UInt8(ascii: "'") {
          at += 1
        } else {
          return []
        }
      }
      if !isFound { return [] }
    }
    return offsets
  }

  private static func unescaped(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "n"): 0x0A
    case UInt8(ascii: "t"): 0x09
    case UInt8(ascii: "r"): 0x0D
    default: byte
    }
  }

  func place(_ range: Range<Int>) -> Location {
    if let first = range.first, offsets.indices.contains(first),
      offsets.indices.contains(range.upperBound - 1)
    {
      let from = offsets[first]
      let length = offsets[range.upperBound - 1] + 1 - from
      return location.file.location(at: from, length: length)
    }
    guard let start else { return location }
    return location.file.location(at: start + range.lowerBound, length: range.count)
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The ranges of the lines, without their ends; LF and CR LF end a line.
  var lines: [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    for at in bytes.indices where bytes[at] == 0x0A {
      lines.append(start..<(at > start && bytes[at - 1] == 0x0D ? at - 1 : at))
      start = at + 1
    }
    if start < bytes.count { lines.append(start..<bytes.count) }
    return lines
  }

  /// The words of a line, parted by blanks only.
  func words(in line: Range<Int>) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for at in line where at < bytes.count {
      if bytes[at].isBlank {
        if let from = start { words.append(word(from..<at)) }
        start = nil
      } else if start == nil {
        start = at
      }
    }
    if let from = start { words.append(word(from..<line.upperBound)) }
    return words
  }

  func word(_ range: Range<Int>) -> Word {
    Word(text: text(range), location: place(range))
  }
}

extension UInt8 {
  /// A blank or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }
  var isDigit: Bool { self >= 0x30 && self <= 0x39 }
  /// A letter, a digit or an underscore: what names of variables are made of.
  var isNameByte: Bool {
    isDigit || self == 0x5F || (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A
  }
}

extension Sequence<UInt8> {
  /// Whether the bytes make the name of a variable.
  var isVariableName: Bool {
    var isFirst = true
    for byte in self {
      if !byte.isNameByte || isFirst && byte.isDigit { return false }
      isFirst = false
    }
    return !isFirst
  }
}
