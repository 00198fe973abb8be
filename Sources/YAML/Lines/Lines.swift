/// The text of a file, seen sixteen bytes at a time.
///
/// The text ends with a line break, so a search that stops at line breaks stops inside it; that
/// is what makes it right to leave indexes unchecked here. Beside `Records`, the one place that
/// does so.
struct Lines: @unchecked Sendable {
  typealias Block = SIMD16<UInt8>

  private let base: UnsafePointer<UInt8>
  let count: Int

  /// `text` is not empty, ends with LF, and outlives this view.
  init(_ text: UnsafeBufferPointer<UInt8>) {
    precondition(text.last == 0x0A)
    // Not nil, since not empty.
    base = text.baseAddress.unsafelyUnwrapped
    count = text.count
  }

  /// `index` is at most that of the last line break.
  @inline(__always)
  subscript(index: Int) -> UInt8 { base[index] }

  /// Sixteen bytes from `index`, all inside the text.
  @inline(__always)
  func block(at index: Int) -> Block {
    UnsafeRawPointer(base + index).loadUnaligned(as: Block.self)
  }

  /// Eight bytes from `index`, all inside the text, the first of them in the lowest place.
  @inline(__always)
  func word(at index: Int) -> UInt64 {
    UInt64(littleEndian: UnsafeRawPointer(base + index).loadUnaligned(as: UInt64.self))
  }

  /// Fewer than eight bytes, near the end of the text.
  @inline(never)
  func lastWord(at index: Int, _ length: Int) -> UInt64 {
    var word: UInt64 = 0
    for offset in 0..<length { word |= UInt64(self[index + offset]) << UInt64(8 * offset) }
    return word
  }

  /// The first byte from `start` on for which the block test holds, or at which the byte test
  /// stops; one of them does at the last line break.
  @inline(__always)
  private func first(
    from start: Int, _ isIn: (Block) -> SIMDMask<SIMD16<Int8>>, _ isOne: (UInt8) -> Bool
  ) -> Int {
    var at = start
    while at &+ 16 <= count {
      let found = unsafeBitCast(isIn(block(at: at)), to: SIMD2<UInt64>.self)
      if found[0] != 0 { return at &+ found[0].littleEndian.trailingZeroBitCount / 8 }
      if found[1] != 0 { return at &+ 8 &+ found[1].littleEndian.trailingZeroBitCount / 8 }
      at &+= 16
    }
    while !isOne(self[at]) { at &+= 1 }
    return at
  }

  /// The line break that ends the line at `start`.
  @inline(__always)
  func lineBreak(from start: Int) -> Int {
    first(from: start) {
      $0 .== Block(repeating: 0x0A)
    } _: {
      $0 == 0x0A
    }
  }

  /// The first byte that is no space.
  @inline(__always)
  func endOfSpaces(from start: Int) -> Int {
    first(from: start) {
      $0 .!= Block(repeating: 0x20)
    } _: {
      $0 != 0x20
    }
  }

  /// The first `:`, `#` or line break.
  @inline(__always)
  func plainStop(from start: Int) -> Int {
    first(from: start) {
      ($0 .== Block(repeating: UInt8(ascii: ":"))) .| ($0 .== Block(repeating: UInt8(ascii: "#")))
        .| ($0 .== Block(repeating: 0x0A))
    } _: {
      $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "#") || $0 == 0x0A
    }
  }

  /// The first `quote`, backslash or line break.
  @inline(__always)
  func quotedStop(from start: Int, _ quote: UInt8) -> Int {
    first(from: start) {
      ($0 .== Block(repeating: quote)) .| ($0 .== Block(repeating: UInt8(ascii: "\\")))
        .| ($0 .== Block(repeating: 0x0A))
    } _: {
      $0 == quote || $0 == UInt8(ascii: "\\") || $0 == 0x0A
    }
  }

  /// The start of the line after the one at `start`.
  @inline(__always)
  func nextLine(from start: Int) -> Int { lineBreak(from: start) &+ 1 }

  /// Whether a line that begins with `---` is a separator: only a comment may follow.
  func isSeparator(_ line: Int) -> Bool {
    var at = line + 3
    while self[at] == 0x20 || (0x09...0x0D).contains(self[at]) {
      if self[at] == 0x0A { return true }
      at += 1
    }
    return self[at] == UInt8(ascii: "#")
  }

  /// Whether a line begins with three times `byte`.
  @inline(__always)
  func begins(_ line: Int, with byte: UInt8) -> Bool {
    // The last line break is none of the three, so none of them is read behind it.
    line < count && self[line] == byte && self[line + 1] == byte && self[line + 2] == byte
  }
}
