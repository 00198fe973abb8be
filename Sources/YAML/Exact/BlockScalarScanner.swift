/// The line behind `|` or `>`.
struct BlockHeader {
  enum Chomping { case clip, strip, keep }
  var chomping = Chomping.clip
  /// The indentation indicator; 0 when there is none.
  var increment = 0
}

extension Scanner {
  mutating func fetchBlockScalar(_ style: Record.Style) throws(Fault) {
    try removeKey()
    keyAllowed = true
    let start = position
    let header = try scanBlockHeader()
    var indent = header.increment > 0 ? max(self.indent, 0) + header.increment : 0
    var end = try scanBlockBreaks(&indent, start: start)
    while column == indent, self[position] != 0 {
      while !isBreakOrEnd(position) { advance() }
      if isBreak(position) { skipBreak() }
      end = try scanBlockBreaks(&indent, start: start)
    }
    let told = header.increment > 0 ? indent : 0
    append(
      Token(kind: .scalar, style: style, isEncoded: true, start: start, end: end, indent: told))
  }

  /// From `|` or `>` to the start of the next line.
  mutating func scanBlockHeader() throws(Fault) -> BlockHeader {
    let start = position
    var header = BlockHeader()
    position += 1
    if scanChomping(&header) {
      try scanIncrement(&header)
    } else {
      try scanIncrement(&header)
      _ = scanChomping(&header)
    }
    skipBlanks()
    if self[position] == UInt8(ascii: "#") { skipComment() }
    guard isBreakOrEnd(position) else {
      throw textBehindBlockHeader(start)
    }
    if isBreak(position) { skipBreak() }
    return header
  }

  private mutating func scanChomping(_ header: inout BlockHeader) -> Bool {
    switch self[position] {
    case UInt8(ascii: "+"): header.chomping = .keep
    case UInt8(ascii: "-"): header.chomping = .strip
    default: return false
    }
    position += 1
    return true
  }

  private mutating func scanIncrement(_ header: inout BlockHeader) throws(Fault) {
    let byte = self[position]
    guard isDigit(byte) else { return }
    if byte == UInt8(ascii: "0") {
      throw Fault("the indentation after '|' or '>' must be 1 to 9", at: position)
    }
    header.increment = Int(byte) - 48
    position += 1
  }

  /// Skips empty lines and the indentation of the next one; finds the indentation when it is
  /// still 0. Returns where the last line break ended.
  private mutating func scanBlockBreaks(_ indent: inout Int, start: Int) throws(Fault) -> Int {
    var end = position
    var deepest = 0
    while true {
      while self[position] == UInt8(ascii: " "), indent == 0 || column < indent { position += 1 }
      deepest = max(deepest, column)
      if self[position] == UInt8(ascii: "\t"), indent == 0 || column < indent {
        throw Fault("a tab is used for indentation; use spaces", at: position)
      }
      guard isBreak(position) else { break }
      skipBreak()
      end = position
    }
    if indent == 0 { indent = max(deepest, self.indent + 1, 1) }
    return end
  }
}
