/// Reads JSON values, one after the other, into the same records as YAML.
struct JSONParser: ~Copyable {
  private enum State { case firstItem, item, nextItem, firstKey, key, nextKey }

  private let bytes: [UInt8]
  private var position: Int
  private var builder: Builder
  private var states: [State] = []

  init(bytes: [UInt8], position: Int, records: consuming Records) {
    self.bytes = bytes
    self.position = position
    builder = Builder(bytes: bytes, records: records)
  }

  consuming func finish() -> Builder { builder }
  /// Where the value read ends.
  var end: Int { position }

  /// Reads one value; nothing is added when only blanks are left.
  mutating func parse() throws(Fault) {
    skipBlanks()
    guard position < bytes.count else { return }
    try parseValue()
    while let state = states.popLast() {
      skipBlanks()
      switch state {
      case .firstItem:
        if take("]") { try builder.close() } else { try parseItem() }
      case .item: try parseItem()
      case .nextItem:
        if take("]") {
          try builder.close()
        } else if take(",") {
          states.append(.item)
        } else {
          throw Fault("a ',' or ']' is missing before this", at: position)
        }
      case .firstKey:
        if take("}") { try builder.close() } else { try parseKey() }
      case .key: try parseKey()
      case .nextKey:
        if take("}") {
          try builder.close()
        } else if take(",") {
          states.append(.key)
        } else {
          throw Fault("a ',' or '}' is missing before this", at: position)
        }
      }
    }
  }

  private mutating func parseItem() throws(Fault) {
    states.append(.nextItem)
    try parseValue()
  }

  private var missingKey: Fault {
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "#"):
      Fault("JSON knows no comments; delete it", at: position)
    case UInt8(ascii: "}"): Fault("a ',' before '}', which JSON does not allow", at: position)
    default: Fault("expected a JSON key in double quotes", at: position)
    }
  }

  private mutating func parseKey() throws(Fault) {
    guard byte == UInt8(ascii: "\"") else {
      throw missingKey
    }
    try parseString()
    skipBlanks()
    guard take(":") else { throw Fault("expected ':' after this JSON key", at: position) }
    skipBlanks()
    states.append(.nextKey)
    try parseValue()
  }

  private mutating func parseValue() throws(Fault) {
    switch byte {
    case UInt8(ascii: "{"):
      try builder.open(.mapping, at: position)
      position += 1
      states.append(.firstKey)
    case UInt8(ascii: "["):
      try builder.open(.sequence, at: position)
      position += 1
      states.append(.firstItem)
    case UInt8(ascii: "\""): try parseString()
    case UInt8(ascii: "t"): try parseWord("true")
    case UInt8(ascii: "f"): try parseWord("false")
    case UInt8(ascii: "n"): try parseWord("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): try parseNumber()
    default: throw Fault("expected a JSON value", at: position)
    }
  }

  private mutating func parseWord(_ word: StaticString) throws(Fault) {
    let start = position
    let isRight = word.withUTF8Buffer { bytes[start...].starts(with: $0) }
    guard isRight else { throw Fault("expected a JSON value", at: start) }
    position += word.utf8CodeUnitCount
    try add(from: start)
  }

  /// RFC 8259, section 6.
  private mutating func parseNumber() throws(Fault) {
    let start = position
    _ = take("-")
    let whole = position
    skipDigits()
    var isRight = position > whole && (bytes[whole] != UInt8(ascii: "0") || position == whole + 1)
    if take(".") {
      let fraction = position
      skipDigits()
      if position == fraction { isRight = false }
    }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      let exponent = position
      skipDigits()
      if position == exponent { isRight = false }
    }
    let value = Double(String(decoding: bytes[start..<position], as: UTF8.self))
    guard isRight, value?.isFinite == true else {
      throw Fault("this is no number of JSON", at: start)
    }
    try add(from: start)
  }

  /// RFC 8259, section 7.
  private mutating func parseString() throws(Fault) {
    let start = position
    var isEncoded = false
    position += 1
    while byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else {
        let isLineEnd = position >= bytes.count || byte == 0x0A || byte == 0x0D
        throw isLineEnd
          ? Fault("the quote that begins here is not closed on its line", at: start)
          : Fault("a control character, which JSON does not allow; delete it", at: position)
      }
      if byte == UInt8(ascii: "\\") {
        isEncoded = true
        try skipEscape()
      } else {
        position += 1
      }
    }
    position += 1
    try add(from: start, as: .json, isEncoded: isEncoded)
  }

  private mutating func skipEscape() throws(Fault) {
    let start = position
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      position += 1
    case UInt8(ascii: "u"):
      position += 1
      for _ in 0..<4 {
        if hexDigit(byte) == nil { throw Fault("unknown escape in a JSON text", at: start) }
        position += 1
      }
    default: throw Fault("unknown escape in a JSON text", at: start)
    }
  }

  private mutating func add(
    from start: Int, as style: Record.Style = .plain, isEncoded: Bool = false
  ) throws(Fault) {
    try builder.scalar(
      Token(kind: .scalar, style: style, isEncoded: isEncoded, start: start, end: position))
  }

  private var byte: UInt8 { position < bytes.count ? bytes[position] : 0 }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard byte == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func skipDigits() {
    while isDigit(byte) { position += 1 }
  }

  private mutating func skipBlanks() {
    while byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B && byte != 0x0C) {
      position += 1
    }
  }
}

extension ScalarReader {
  /// The text of a JSON string with escapes; a lone surrogate becomes U+FFFD, as Go has it.
  func decodeJSON(_ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    var rest = bytes[range].dropFirst().dropLast()
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let letter = rest.popFirst() else {
        out.append(byte)
        continue
      }
      switch letter {
      case UInt8(ascii: "b"): out.append(0x08)
      case UInt8(ascii: "f"): out.append(0x0C)
      case UInt8(ascii: "n"): out.append(0x0A)
      case UInt8(ascii: "r"): out.append(0x0D)
      case UInt8(ascii: "t"): out.append(0x09)
      case UInt8(ascii: "u"):
        let scalar = decodeUTF16(&rest)
        out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      default: out.append(letter)
      }
    }
    return out
  }

  /// The character of `\uXXXX`, or of two of them that are a pair.
  private func decodeUTF16(_ rest: inout ArraySlice<UInt8>) -> Unicode.Scalar {
    func unit(_ digits: ArraySlice<UInt8>) -> UInt32 {
      digits.reduce(0) { $0 << 4 | (hexDigit($1) ?? 0) }
    }
    let first = unit(rest.prefix(4))
    rest = rest.dropFirst(4)
    guard first & 0xFC00 == 0xD800 else { return Unicode.Scalar(first) ?? "\u{FFFD}" }
    let following = rest.prefix(6)
    guard following.starts(with: "\\u".utf8) else { return "\u{FFFD}" }
    let second = unit(following.dropFirst(2))
    guard second & 0xFC00 == 0xDC00 else { return "\u{FFFD}" }
    rest = rest.dropFirst(6)
    return Unicode.Scalar(0x10000 + (first & 0x3FF) << 10 + (second & 0x3FF)) ?? "\u{FFFD}"
  }
}
