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
    var last = prints.count - 1
    while last > 0 {
      for earlier in 0..<last where prints[earlier] == prints[last] { return true }
      last -= 1
    }
    return false
  }
}

extension LineReader {
  /// Up to its colon; libyaml counts characters, which are never more than bytes.
  static let keyLimit = 1024

  @inline(__always)
  mutating func addPlainKey(_ at: Int, _ colon: Int) throws(Unsure) {
    let end = lines.trimmed(at, colon)
    let length = end - at
    if colon - at > Self.keyLimit { throw Unsure() }
    // Words, numbers and merge keys mean something else than they say.
    if length < 6 || lines[at] <= UInt8(ascii: "9") { try checkKey(at, length) }
    records.append(Record(.plain, start: at, extent: length))
    keys.add(lines.print(at, length))
    pending = .none
  }

  mutating func addKey(_ text: Quoted, at: Int, colon: Int) throws(Unsure) {
    if text.isFolded || colon - at > Self.keyLimit { throw Unsure() }
    if anchors.isPending { throw Unsure() }
    if text.isEncoded { keys.suspect() }
    let shape = Record.Shape(text.isDouble ? .double : .single, isEncoded: text.isEncoded)
    records.append(Record(shape, start: at, extent: text.end - at))
    keys.add(lines.print(at + 1, text.end - at - 2))
    pending = .none
  }

  private mutating func checkKey(_ at: Int, _ length: Int) throws(Unsure) {
    switch lines.keyMeaning(at, length) {
    case .itself: break
    case .truthValue: keys.suspect()
    case .null: throw Unsure()
    case .maybeNumber:
      // Numbers of 19 digits and more may be too big for a key.
      if length > 18, !isText(at, length) { throw Unsure() }
      keys.suspect()
    }
  }

  private func isText(_ at: Int, _ length: Int) -> Bool {
    if case .string = reader.scalar(Leaf(Record(.plain, start: at, extent: length))) { return true }
    return false
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
}
