/// The anchors of a document, by name; few documents have any.
struct Anchors {
  fileprivate var records: [String: Int] = [:]
  /// The name that the next record gets.
  fileprivate var name: String?
  /// The aliases of the document, as records.
  private(set) var aliases: [Int] = []

  var isPending: Bool { name != nil }

  fileprivate mutating func use(_ name: String, in record: Int) -> Int? {
    aliases.append(record)
    return records[name]
  }

  mutating func removeAll() {
    if name == nil, records.isEmpty, aliases.isEmpty { return }
    self = Anchors()
  }
}

extension LineReader {
  /// An anchor before a value on its line or on the next ones.
  mutating func anchor(_ at: Int) throws(Unsure) -> Int {
    if anchors.isPending || pending == .root { throw Unsure() }
    let end = lines.endOfName(at)
    guard end > at + 1, endsIndicator(lines[end]) else { throw Unsure() }
    anchors.name = lines.text(at + 1, end)
    let next = lines.endOfBlanks(end)
    switch ByteClass(lines[next]) {
    case .lineBreak: return try lines.behindBreak(next)
    case .comment: return lines.nextLine(from: next)
    case .quote:
      let text = try lines.quoted(next)
      if lines[lines.endOfBlanks(text.end)] == UInt8(ascii: ":") { throw Unsure() }
      return try scalarValue(text, at: next)
    case .plain: return try plainValue(next, lines.plainEnd(next))
    default: break
    }
    switch lines[next] {
    case UInt8(ascii: "|"): return try blockScalar(next, .literal)
    case UInt8(ascii: ">"): return try blockScalar(next, .folded)
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try lines.behindLine(try flow(next))
    default: throw Unsure()
    }
  }

  /// Gives the next record the name that waits for it.
  @inline(__always)
  mutating func takeAnchor() {
    if anchors.isPending { nameRecord() }
  }

  private mutating func nameRecord() {
    guard let name = anchors.name else { return }
    anchors.records[name] = records.count
    anchors.name = nil
  }

  mutating func alias(_ at: Int) throws(Unsure) -> Int {
    if anchors.isPending || pending == .root { throw Unsure() }
    let end = lines.endOfName(at)
    guard end > at + 1, endsName(lines[end]),
      let target = anchors.use(lines.text(at + 1, end), in: records.count)
    else { throw Unsure() }
    let aim = records[target]
    if aim.isCollection, aim.extent == 0 { throw Unsure() }
    records.append(Record(.alias, start: at, extent: records.count - target))
    pending = .none
    mayGoOn = false
    return end
  }

  private func endsName(_ byte: UInt8) -> Bool {
    endsIndicator(byte) || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]")
      || byte == UInt8(ascii: "}")
  }
}

extension Lines {
  fileprivate func endOfName(_ at: Int) -> Int {
    var end = at + 1
    while isWord(self[end]) { end += 1 }
    return end
  }

  fileprivate func text(_ start: Int, _ end: Int) -> String {
    String(decoding: (start..<end).map { self[$0] }, as: UTF8.self)
  }
}
