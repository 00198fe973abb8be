/// A number for each key of the open mappings: equal keys have equal numbers, so that keys that
/// may be equal are found without reading them again.
struct KeyPrints: ~Copyable {
  private struct Mapping {
    /// Where the keys begin.
    var first: Int
    /// Whether they have to be looked at in any case.
    var isSuspect = false
  }

  private var prints = Stack<UInt64>()
  private var outer = Stack<Mapping>()
  private var top = Mapping(first: 0)

  @inline(__always)
  mutating func open() {
    outer.push(top)
    top = Mapping(first: prints.count)
  }

  @inline(__always)
  mutating func add(_ print: UInt64) { prints.push(print) }

  mutating func suspect() { top.isSuspect = true }

  mutating func removeAll() {
    prints.keep(0)
    outer.keep(0)
    top = Mapping(first: 0)
  }

  /// Ends the innermost mapping; whether two of its keys may be equal.
  mutating func close() -> Bool {
    let maybe = top.isSuspect || prints.withElements(from: top.first, Self.hasTwins)
    prints.keep(top.first)
    top = outer.pop() ?? Mapping(first: 0)
    return maybe
  }

  private static func hasTwins(_ prints: UnsafeMutableBufferPointer<UInt64>) -> Bool {
    var prints = prints
    if prints.count > 16 {
      prints.sort()
      return zip(prints, prints.dropFirst()).contains { $0 == $1 }
    }
    for one in prints.indices.dropLast() {
      for other in one + 1..<prints.count where prints[one] == prints[other] { return true }
    }
    return false
  }
}

extension LineReader {
  static let keyLimit = 1024

  @inline(__always)
  mutating func addPlainKey(_ at: Int, _ colon: Int) throws(Unsure) {
    let end = trimmed(at, colon)
    let length = end - at
    if colon - at > Self.keyLimit { throw Unsure() }
    // Words, numbers and merge keys mean something else than they say.
    if length < 6 || lines[at] <= UInt8(ascii: "9") { try checkKey(at, length) }
    records.append(Record(.plain, start: at, extent: length))
    keys.add(print(at, length))
    pending = .none
  }

  mutating func addKey(_ text: Quoted, at: Int, colon: Int) throws(Unsure) {
    if text.isFolded || colon - at > Self.keyLimit { throw Unsure() }
    if anchors.isPending { throw Unsure() }
    if text.isEncoded { keys.suspect() }
    let shape = Record.Shape(text.isDouble ? .double : .single, isEncoded: text.isEncoded)
    records.append(Record(shape, start: at, extent: text.end - at))
    keys.add(print(at + 1, text.end - at - 2))
    pending = .none
  }

  private mutating func checkKey(_ at: Int, _ length: Int) throws(Unsure) {
    switch lines[at] | 0x20 {
    case UInt8(ascii: "~"): throw Unsure()
    case UInt8(ascii: "a")...UInt8(ascii: "z"):
      let lowercase = letters(at, length) | 0x20_2020_2020 & mask(length)
      if lowercase == word("null") { throw Unsure() }
      if isTruthValue(lowercase, length) { keys.suspect() }
    default:
      // Numbers of 19 digits and more may be too big for a key.
      if length > 18, !isText(at, length) { throw Unsure() }
      keys.suspect()
    }
  }

  private func isText(_ at: Int, _ length: Int) -> Bool {
    if case .string = reader.scalar(Leaf(Record(.plain, start: at, extent: length))) { return true }
    return false
  }

  @inline(__always)
  private func isTruthValue(_ word: UInt64, _ length: Int) -> Bool {
    switch length {
    case 1: word == self.word("y") || word == self.word("n")
    case 2: word == self.word("no") || word == self.word("on")
    case 3: word == self.word("yes") || word == self.word("off")
    case 4: word == self.word("true")
    case 5: word == self.word("false")
    default: false
    }
  }

  @inline(__always)
  private func word(_ text: StaticString) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<text.utf8CodeUnitCount {
      word |= UInt64(text.utf8Start[index]) << UInt64(8 * index)
    }
    return word
  }

  /// Ends the keys of the innermost mapping, and looks at them where two may be equal.
  mutating func closeKeys() throws(Unsure) {
    guard keys.close() else { return }
    do throws(Fault) {
      try records.checkKeys(of: top.record, reader, &duplicates)
    } catch {
      throw Unsure()
    }
  }

  /// The first and the last eight bytes and the length, mixed.
  @inline(__always)
  private func print(_ at: Int, _ length: Int) -> UInt64 {
    let size = UInt64(truncatingIfNeeded: length) << 56
    if length < 8 { return letters(at, length) | size }
    return lines.word(at: at) ^ lines.word(at: at + length - 8) &* 0x9E37_79B9_7F4A_7C15 ^ size
  }

  /// Up to eight bytes of the text as a number.
  @inline(__always)
  private func letters(_ at: Int, _ length: Int) -> UInt64 {
    if at + 8 <= lines.count { return lines.word(at: at) & mask(length) }
    return lines.lastWord(at: at, length)
  }

  @inline(__always)
  private func mask(_ length: Int) -> UInt64 {
    1 << UInt64(truncatingIfNeeded: length * 8) &- 1
  }
}
