// Where scalars end, as libyaml's `yaml_parser_scan_plain_scalar`, `…_flow_scalar` and
// `…_block_scalar` say. The text ends with a line break, and every search here ends at one.

/// A text in quotes: where it ends, and whether it has to be decoded.
struct Quoted {
  var end: Int
  var isEncoded = false
  /// It goes over more than one line, so it is no key.
  var isFolded = false
  let isDouble: Bool
}

extension Lines {
  /// Where a plain scalar or what follows it on the line has its end: a `:` before a blank, a
  /// `#` behind one, or the line break.
  @inline(__always)
  func plainEnd(_ start: Int) -> Int {
    var at = plainStop(from: start)
    while true {
      switch self[at] {
      case UInt8(ascii: ":"): if endsIndicator(self[at + 1]) { return at }
      case 0x0A: return at
      default: if at > start, isBlank(self[at - 1]) { return at }
      }
      at = plainStop(from: at + 1)
    }
  }

  /// Without the blanks, and the CR of the line break, before `stop`.
  @inline(__always)
  func trimmed(_ start: Int, _ stop: Int) -> Int {
    var end = stop
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  /// Whether a scalar of four or five bytes ends like `.inf` or `.nan`.
  @inline(__always)
  func mayBeInfinite(_ start: Int, _ end: Int) -> Bool {
    guard self[end - 4] == UInt8(ascii: ".") else { return false }
    let last = self[end - 1] | 0x20
    return last == UInt8(ascii: "f") || last == UInt8(ascii: "n")
  }

  @inline(__always)
  func quoted(_ at: Int) throws(Unsure) -> Quoted {
    let quote = self[at]
    let stop = quotedStop(from: at + 1, quote)
    if self[stop] == quote, self[stop + 1] != quote {
      return Quoted(end: stop + 1, isDouble: quote == UInt8(ascii: "\""))
    }
    return try longQuoted(at, stop)
  }

  private func longQuoted(_ start: Int, _ stop: Int) throws(Unsure) -> Quoted {
    let quote = self[start]
    var text = Quoted(end: start, isDouble: quote == UInt8(ascii: "\""))
    var at = stop
    while true {
      switch self[at] {
      case 0x0A:
        (text.isEncoded, text.isFolded) = (true, true)
        at = try textLine(at + 1)
      case UInt8(ascii: "\\") where text.isDouble:
        text.isEncoded = true
        at = try escape(at)
      case quote:
        guard !text.isDouble, self[at + 1] == quote else {
          text.end = at + 1
          return text
        }
        text.isEncoded = true
        at += 2
      default: at += 1
      }
      at = quotedStop(from: at, quote)
    }
  }

  /// Behind an escape; a line break that is escaped is left in place.
  private func escape(_ at: Int) throws(Unsure) -> Int {
    switch self[at + 1] {
    case 0x0A: return at + 1
    case 0x0D: return at + 2
    case UInt8(ascii: "x"): return try escape(at, digits: 2)
    case UInt8(ascii: "u"): return try escape(at, digits: 4)
    case UInt8(ascii: "U"): return try escape(at, digits: 8)
    case let letter:
      if simpleEscape(letter) == nil { throw Unsure() }
      return at + 2
    }
  }

  private func escape(_ at: Int, digits: Int) throws(Unsure) -> Int {
    var value: UInt32 = 0
    for index in at + 2..<at + 2 + digits {
      // Ends at the line break at the latest.
      guard let digit = hexDigit(self[index]) else { throw Unsure() }
      value = value << 4 | digit
    }
    if Unicode.Scalar(value) == nil { throw Unsure() }
    return at + 2 + digits
  }

  /// Chomping and indentation indicator, in either order; `at` moves to the next line.
  func blockHeader(_ at: inout Int) throws(Unsure) -> Int {
    var increment = 0
    var isChomped = false
    while true {
      switch self[at] {
      case UInt8(ascii: "1")...UInt8(ascii: "9") where increment == 0:
        increment = Int(self[at]) - 0x30
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if isChomped { throw Unsure() }
        isChomped = true
      default:
        at = try behindLine(at)
        return increment
      }
      at += 1
    }
  }

  /// The indentation of the first line with text, or of an empty line above it that is deeper: so
  /// libyaml, which then finds no text at that indentation (`yaml_parser_scan_block_scalar_breaks`).
  func blockIndent(_ start: Int, atLeast least: Int) throws(Unsure) -> Int {
    var deepest = max(least, 1)
    var line = start
    while line < count {
      let at = endOfSpaces(from: line)
      deepest = max(deepest, at - line)
      switch self[at] {
      case 0x0A, 0x0D: line = try behindBreak(at)
      case 0x09: throw Unsure()
      default: return deepest
      }
    }
    return deepest
  }

  /// The first line that has text with less indentation.
  func blockEnd(_ start: Int, _ indent: Int) throws(Unsure) -> Int {
    var line = start
    while line < count {
      let at = endOfSpaces(from: line)
      if at - line >= indent {
        line = nextLine(from: at)
        continue
      }
      switch self[at] {
      case 0x0A, 0x0D: line = try behindBreak(at)
      case 0x09: throw Unsure()
      default: return line
      }
    }
    return line
  }

  /// Where a plain scalar ends: at an indicator of flow collections, at a `:` before a blank, or
  /// at the line break. It does not go on behind that: `gap` finds what may follow.
  func flowPlainEnd(_ start: Int) throws(Unsure) -> Int {
    var at = start
    while true {
      switch self[at] {
      case UInt8(ascii: ","), UInt8(ascii: "]"), UInt8(ascii: "}"), 0x0A: return at
      case UInt8(ascii: ":"): if endsIndicator(self[at + 1]) { return at }
      case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "?"): throw Unsure()
      case UInt8(ascii: "#"): if isBlank(self[at - 1]) { throw Unsure() }
      default: break
      }
      at += 1
    }
  }
}
