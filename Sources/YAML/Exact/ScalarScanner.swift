extension Scanner {
  mutating func fetchPlain() throws(Fault) {
    try saveKey()
    keyAllowed = false
    let start = position
    var last = position
    var isFolded = false
    var atLineStart = false
    while true {
      if column == 0, isDocumentIndicator { break }
      if self[position] == UInt8(ascii: "#") { break }
      let before = position
      scanPlainRun()
      if position > before {
        if atLineStart { isFolded = true }
        atLineStart = false
        last = position
      }
      guard isBlank(position) || isBreak(position) else { break }
      while true {
        if isBlank(position) {
          if atLineStart, column <= indent, self[position] == UInt8(ascii: "\t") {
            throw Fault("a tab is used for indentation; use spaces", at: position)
          }
          position += 1
        } else if isBreak(position) {
          skipBreak()
          atLineStart = true
        } else {
          break
        }
      }
      if flowLevel == 0, column <= indent { break }
    }
    if atLineStart { keyAllowed = true }
    append(Token(kind: .scalar, isEncoded: isFolded, start: start, end: last))
  }

  /// The text up to a blank, a break or an indicator that ends it.
  private mutating func scanPlainRun() {
    while !isBlankOrEnd(position) {
      switch self[position] {
      case UInt8(ascii: ":") where isBlankOrEnd(position + 1): return
      case UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: "["), UInt8(ascii: "]"),
        UInt8(ascii: "{"), UInt8(ascii: "}"):
        if flowLevel > 0 { return }
      default: break
      }
      advance()
    }
  }

  mutating func fetchQuoted(_ style: Record.Style) throws(Fault) {
    try saveKey()
    keyAllowed = false
    let start = position
    let quote = self[position]
    var isEncoded = false
    position += 1
    while true {
      if column == 0, isDocumentIndicator {
        throw unclosedQuote(start)
      }
      if self[position] == 0 { throw unclosedQuote(start) }
      if isBlank(position) {
        position += 1
      } else if isBreak(position) {
        skipBreak()
        isEncoded = true
      } else if self[position] == quote {
        if style == .single, self[position + 1] == quote {
          position += 2
          isEncoded = true
        } else {
          break
        }
      } else if style == .double, self[position] == UInt8(ascii: "\\") {
        isEncoded = true
        try scanEscape()
      } else {
        advance()
      }
    }
    position += 1
    append(Token(kind: .scalar, style: style, isEncoded: isEncoded, start: start, end: position))
  }

  private mutating func scanEscape() throws(Fault) {
    let start = position
    position += 1
    if isBreak(position) {
      skipBreak()
      return
    }
    let digits: Int
    switch self[position] {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    case let byte where simpleEscape(byte) != nil: digits = 0
    default:
      throw Fault(
        "no escape that double quotes know; write the backslash twice, or use single quotes",
        at: start)
    }
    position += 1
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let digit = hexDigit(self[position]) else {
        throw Fault(
          "this escape needs \(digits) hexadecimal digits; if it is none, use single quotes",
          at: start)
      }
      value = value << 4 | digit
      position += 1
    }
    if Unicode.Scalar(value) == nil {
      throw Fault("this escape is no Unicode character", at: start)
    }
  }
}

/// What a backslash and one more character stand for (YAML 1.1, section 5.6).
func simpleEscape(_ byte: UInt8) -> Unicode.Scalar? {
  switch byte {
  case UInt8(ascii: "0"): "\0"
  case UInt8(ascii: "a"): "\u{07}"
  case UInt8(ascii: "b"): "\u{08}"
  case UInt8(ascii: "t"), 0x09: "\t"
  case UInt8(ascii: "n"): "\n"
  case UInt8(ascii: "v"): "\u{0B}"
  case UInt8(ascii: "f"): "\u{0C}"
  case UInt8(ascii: "r"): "\r"
  case UInt8(ascii: "e"): "\u{1B}"
  case UInt8(ascii: " "): " "
  case UInt8(ascii: "\""): "\""
  case UInt8(ascii: "'"): "'"
  case UInt8(ascii: "\\"): "\\"
  case UInt8(ascii: "N"): "\u{85}"
  case UInt8(ascii: "_"): "\u{A0}"
  case UInt8(ascii: "L"): "\u{2028}"
  case UInt8(ascii: "P"): "\u{2029}"
  default: nil
  }
}
