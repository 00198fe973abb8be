// Keys, a few bytes at a time.

/// What a plain key may be by its first letters.
enum KeyMeaning {
  case itself, truthValue, null
  /// Or a merge key, or text that begins like a number.
  case maybeNumber
}

extension Lines {
  /// The first and the last eight bytes and the length of a key, mixed.
  @inline(__always)
  func print(_ at: Int, _ length: Int) -> UInt64 {
    let size = UInt64(truncatingIfNeeded: length) << 56
    if length < 8 { return letters(at, length) | size }
    return word(at: at) ^ word(at: at + length - 8) &* 0x9E37_79B9_7F4A_7C15 ^ size
  }

  func keyMeaning(_ at: Int, _ length: Int) -> KeyMeaning {
    switch self[at] | 0x20 {
    case UInt8(ascii: "~"): return .null
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      if length > 5 { return .itself }
      return Self.meaning(of: letters(at, length) | 0x20_2020_2020 & Self.mask(length))
    default: return .maybeNumber
    }
  }

  /// `NULL` and `Yes` have come as `null` and `yes`.
  private static func meaning(of letters: UInt64) -> KeyMeaning {
    switch letters {
    case word("null"): .null
    case word("y"), word("n"), word("no"), word("on"), word("yes"), word("off"), word("true"),
      word("false"):
      .truthValue
    default: .itself
    }
  }

  @inline(__always)
  private static func word(_ text: StaticString) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<text.utf8CodeUnitCount {
      word |= UInt64(text.utf8Start[index]) << UInt64(8 * index)
    }
    return word
  }

  /// Up to eight bytes of the text as a number.
  @inline(__always)
  private func letters(_ at: Int, _ length: Int) -> UInt64 {
    if at + 8 <= count { return word(at: at) & Self.mask(length) }
    return lastWord(at: at, length)
  }

  @inline(__always)
  private static func mask(_ length: Int) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: length * 8) &- 1
  }
}
