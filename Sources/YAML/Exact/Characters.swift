// Characters as YAML 1.1 classes them. Behind the end every byte reads as 0, which is no
// character of YAML: input that holds one is refused before it is scanned.

extension Scanner {
  subscript(index: Int) -> UInt8 {
    @inline(__always) get { index < end ? bytes[index] : 0 }
  }

  @inline(__always)
  func isBlank(_ index: Int) -> Bool {
    let byte = self[index]
    return byte == 0x20 || byte == 0x09
  }

  /// LF, CR, NEL, LS or PS.
  @inline(__always)
  func isBreak(_ index: Int) -> Bool {
    let byte = self[index]
    if byte < 0x80 { return byte == 0x0A || byte == 0x0D }
    return isWideBreak(index)
  }

  func isWideBreak(_ index: Int) -> Bool {
    switch self[index] {
    case 0xC2: return self[index + 1] == 0x85
    case 0xE2: return self[index + 1] == 0x80 && self[index + 2] & 0xFE == 0xA8
    default: return false
    }
  }

  /// A blank, a line break or the end.
  @inline(__always)
  func isBlankOrEnd(_ index: Int) -> Bool {
    let byte = self[index]
    if byte > 0x20, byte < 0x80 { return false }
    return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0
      || isWideBreak(index)
  }

  @inline(__always)
  func isBreakOrEnd(_ index: Int) -> Bool { self[index] == 0 || isBreak(index) }

  /// `---` or `...` at the start of a line, alone or before a blank.
  var isDocumentIndicator: Bool {
    let byte = self[position]
    return column == 0 && (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
      && self[position + 1] == byte && self[position + 2] == byte && isBlankOrEnd(position + 3)
  }

  /// Moves past one character, which counts as one column however many bytes it has.
  @inline(__always)
  mutating func advance() {
    let byte = self[position]
    position += 1
    if byte >= 0x80 { advanceOverRest(of: byte) }
  }

  private mutating func advanceOverRest(of lead: UInt8) {
    let rest = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1
    let moved = min(rest, end - position)
    position += moved
    lineStart += moved
  }

  mutating func skipBreak() {
    switch self[position] {
    case 0x0D: position += self[position + 1] == 0x0A ? 2 : 1
    case 0xC2: position += 2
    case 0xE2: position += 3
    default: position += 1
    }
    line += 1
    lineStart = position
  }

  mutating func skipBlanks() {
    while isBlank(position) { position += 1 }
  }

  mutating func skipComment() {
    while !isBreakOrEnd(position) { advance() }
  }
}

/// The letters, digits, `_` and `-` of anchors and tags.
@inline(__always)
func isWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
    true
  default: false
  }
}

@inline(__always)
func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// The value of a hexadecimal digit.
func hexDigit(_ byte: UInt8) -> UInt32? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte) - 48
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt32(byte) - 87
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt32(byte) - 55
  default: nil
  }
}
