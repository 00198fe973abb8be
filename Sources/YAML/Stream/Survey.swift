/// What is to be known of the bytes of a file before they are read: where they are no UTF-8, and
/// where characters stand that are none of YAML's or none of the usual ones.
///
/// Sixteen bytes that are all plain ASCII are passed over at once; nearly all are.
struct Survey {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let base: UnsafePointer<UInt8>
  private let end: Int

  /// Looks at the `bytes`, which are not empty, up to `end`, where no character is cut.
  init(_ bytes: UnsafeBufferPointer<UInt8>, to end: Int) {
    self.bytes = bytes
    base = bytes.baseAddress.unsafelyUnwrapped
    self.end = min(end, bytes.count)
  }

  /// What a character is to a reader of YAML.
  private enum Character {
    case usual
    /// A line break other than LF and CR LF, a byte order mark, or what YAML 1.1 forbids
    /// (production c-printable).
    case odd
    /// No UTF-8.
    case broken
  }

  /// The first character that is odd, the end if none is, and the first that is no UTF-8.
  func firsts(from start: Int) -> (odd: Int, broken: Int?) {
    var odd = end
    var at = start
    while true {
      at = endOfASCII(from: at)
      guard at < end else { return (odd, nil) }
      let (character, length) = character(at: at)
      switch character {
      case .usual: break
      case .odd: odd = min(odd, at)
      case .broken: return (min(odd, at), at)
      }
      at += length
    }
  }

  /// The first odd character from `start` on, or the end.
  func firstOdd(from start: Int) -> Int {
    var at = start
    while true {
      at = endOfASCII(from: at)
      guard at < end else { return end }
      let (character, length) = character(at: at)
      if character != .usual { return at }
      at += length
    }
  }

  /// The first byte that is neither printable ASCII nor LF, or the end.
  private func endOfASCII(from start: Int) -> Int {
    var at = start
    while at &+ 16 <= end, isPlainASCII(at) { at &+= 16 }
    while at < end, base[at] >= 0x20 && base[at] < 0x7F || base[at] == 0x0A { at &+= 1 }
    return at
  }

  /// Whether sixteen bytes are.
  @inline(__always)
  private func isPlainASCII(_ at: Int) -> Bool {
    // As signed numbers, bytes from 0x80 on are below zero.
    let block = UnsafeRawPointer(base + at).loadUnaligned(as: SIMD16<Int8>.self)
    let isOther =
      (block .< SIMD16<Int8>(repeating: 0x20)) .& (block .!= SIMD16<Int8>(repeating: 0x0A))
      .| (block .== SIMD16<Int8>(repeating: 0x7F))
    let found = unsafeBitCast(isOther, to: SIMD2<UInt64>.self)
    return found[0] | found[1] == 0
  }

  private func character(at index: Int) -> (Character, length: Int) {
    let lead = bytes[index]
    guard lead >= 0x80 else { return (control(lead, at: index), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, lead <= 0xF4, index + length <= bytes.count else { return (.broken, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in bytes[index + 1..<index + length] {
      if byte & 0xC0 != 0x80 { return (.broken, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    switch scalar {
    case 0x80...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: return (.odd, length)
    case 0xD800...0xDFFF: return (.broken, 1)
    case 0x80...0x7FF where length == 2, 0x800...0xFFFF where length == 3,
      0x10000...0x10FFFF where length == 4:
      return (.usual, length)
    default: return (.broken, 1)
    }
  }

  private func control(_ byte: UInt8, at index: Int) -> Character {
    switch byte {
    case 0x09: .usual
    case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? .usual : .odd
    default: .odd
    }
  }
}
