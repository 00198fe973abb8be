/// The places of a text where something worth a remark may stand.
struct RemarkMarks {
  private(set) var tabs: [Int] = []
  private(set) var breaks: [Int] = []
  /// Invisible characters with their lengths.
  private(set) var invisible: [(start: Int, length: Int)] = []
  private(set) var curlyQuotes: [Int] = []
  /// Lines `...`.
  private(set) var ends: [Int] = []
  /// Lines `---` with an indented line behind them.
  private(set) var separators: [Int] = []
  private(set) var hasMerge = false

  var isEmpty: Bool {
    tabs.isEmpty && breaks.isEmpty && invisible.isEmpty && curlyQuotes.isEmpty && ends.isEmpty
      && separators.isEmpty && !hasMerge
  }

  init(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { bytes in
      guard let base = UnsafeRawPointer(bytes.baseAddress) else { return }
      var at = 0
      while at < bytes.count {
        if at > 0, at + 17 <= bytes.count, isUsual(at, base) {
          at += 16
        } else {
          let end = min(at + 16, bytes.count)
          while at < end { at += note(at, bytes) }
        }
      }
    }
  }

  private typealias Block = SIMD16<Int8>

  /// Whether sixteen bytes hold nothing to note, as nearly all do.
  @inline(__always)
  private func isUsual(_ at: Int, _ base: UnsafeRawPointer) -> Bool {
    let block = (base + at).loadUnaligned(as: Block.self)
    let before = (base + at - 1).loadUnaligned(as: Block.self)
    let after = (base + at + 1).loadUnaligned(as: Block.self)
    // Bytes from 0x80 on are negative.
    let isOther =
      (block .< Block(repeating: 0x20)) .& (block .!= Block(repeating: 0x0A))
    let isMerge = (block .== Block(repeating: 0x3C)) .& (after .== Block(repeating: 0x3C))
    let isMark = (block .== Block(repeating: 0x2D)) .| (block .== Block(repeating: 0x2E))
    let found = unsafeBitCast(
      isOther .| isMerge .| (isMark .& (before .== Block(repeating: 0x0A))),
      to: SIMD2<UInt64>.self)
    return found[0] | found[1] == 0
  }

  /// Notes what stands at `at`, and returns how long it is.
  private mutating func note(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let byte = bytes[at]
    let next = at + 1 < bytes.count ? bytes[at + 1] : 0
    switch byte {
    case 0x80...: return noteWide(at, bytes)
    case 0x09: tabs.append(at)
    case 0x0D: if next != 0x0A { breaks.append(at) }
    case UInt8(ascii: "<"): if next == byte { hasMerge = true }
    case UInt8(ascii: "-"), UInt8(ascii: "."):
      if at == 0 || bytes[at - 1] == 0x0A { noteLine(at, bytes) }
    default: break
    }
    return 1
  }

  private mutating func noteLine(_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>) {
    guard line + 2 < bytes.count else { return }
    let byte = bytes[line]
    guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-"), bytes[line + 1] == byte,
      bytes[line + 2] == byte, line + 3 >= bytes.count || bytes[line + 3] <= 0x20
    else { return }
    if byte == UInt8(ascii: ".") {
      ends.append(line)
    } else if let next = nextContent(line, bytes), next > 0, bytes[next] == 0x20 {
      separators.append(line)
    }
  }

  /// The start of the next line with any text but a comment.
  private func nextContent(_ line: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var at = line
    while at < bytes.count {
      while at < bytes.count, bytes[at] != 0x0A { at += 1 }
      at += 1
      let start = at
      while at < bytes.count, bytes[at] == 0x20 { at += 1 }
      guard at < bytes.count else { return nil }
      if bytes[at] > 0x20, bytes[at] != UInt8(ascii: "#") { return start }
    }
    return nil
  }

  /// Returns how long the character is.
  private mutating func noteWide(_ at: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let lead = bytes[at]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard at + length <= bytes.count else { return 1 }
    switch (lead, bytes[at + 1]) {
    case (0xC2, 0x85): breaks.append(at)
    case (0xC2, 0xA0), (0xC2, 0xAD): invisible.append((at, 2))
    case (0xE2, 0x80):
      switch bytes[at + 2] {
      case 0xA8, 0xA9: breaks.append(at)
      case 0x80...0x8B, 0x8E, 0x8F, 0xAA...0xAF: invisible.append((at, 3))
      case 0x98...0x9F: curlyQuotes.append(at)
      default: break
      }
    case (0xE2, 0x81): if bytes[at + 2] >= 0x9F, bytes[at + 2] <= 0xAF { invisible.append((at, 3)) }
    case (0xE3, 0x80): if bytes[at + 2] == 0x80 { invisible.append((at, 3)) }
    case (0xEF, 0xBB): if at > 0, bytes[at + 2] == 0xBF { invisible.append((at, 3)) }
    default: break
    }
    return length
  }
}
