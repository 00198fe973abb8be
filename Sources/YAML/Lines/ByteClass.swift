/// What can begin with a byte, in block context.
enum ByteClass: UInt8 {
  /// A plain scalar.
  case plain
  /// One unless a blank follows: `-`, `?`, `:`.
  case plainIfNotAlone
  case quote
  /// LF, and CR as the first half of CR LF.
  case lineBreak
  case comment
  /// A collection, a block scalar, an anchor, an alias or a tag.
  case indicator
  /// Nothing: a blank, or a character that no scalar begins with.
  case none

  @inline(__always)
  init(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"): self = .plainIfNotAlone
    case UInt8(ascii: "\""), UInt8(ascii: "'"): self = .quote
    case 0x0A, 0x0D: self = .lineBreak
    case UInt8(ascii: "#"): self = .comment
    case UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "|"), UInt8(ascii: ">"),
      UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"):
      self = .indicator
    case 0...0x20, 0x7F, UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","),
      UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      self = .none
    default: self = .plain
    }
  }
}
