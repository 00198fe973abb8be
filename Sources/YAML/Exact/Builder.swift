/// Writes the records of one document, and finds what Kubernetes refuses in them.
struct Builder {
  struct Duplicate {
    let first: Int
    let second: Int
  }

  let bytes: [UInt8]
  var records: [Record]
  let root: Int
  var duplicates: [Duplicate] = []
  /// Values that JSON has no place for: an error unless something overwrites them.
  var refused: [(record: Int, message: String)] = []
  var hasAliases = false

  private var open: [Int] = []
  private var anchors: [String: Int] = [:]
  private var anchor: String?
  private var tag = Tag.none

  init(bytes: [UInt8], records: [Record]) {
    self.bytes = bytes
    self.records = records
    root = records.count
  }

  var reader: ScalarReader { ScalarReader(bytes: bytes) }

  /// Keeps an anchor and a tag for the value that comes next.
  mutating func prepare(anchor: Token?, tag: Token?) throws(Fault) {
    if let anchor {
      self.anchor = String(decoding: bytes[anchor.start + 1..<anchor.end], as: UTF8.self)
    }
    if let tag { self.tag = try readTag(tag) }
  }

  mutating func open(_ kind: Record.Kind, at start: Int) throws(Fault) {
    let index = add(Record(kind: kind, start: UInt32(truncatingIfNeeded: start)))
    if isKey(index) { throw compoundKey(at: start) }
    open.append(index)
    if open.count > Scanner.depthLimit { throw Fault("nested too deeply", at: start) }
  }

  /// Where the innermost open collection begins.
  var innermostStart: Int? { open.last.map { Int(records[$0].start) } }

  /// Ends the innermost collection.
  mutating func close() throws(Fault) {
    guard let index = open.popLast() else { return }
    records[index].next = UInt32(truncatingIfNeeded: records.count)
    guard records[index].kind == .mapping else { return }
    records[index].length /= 2
    try checkKeys(of: index)
  }

  mutating func empty(at start: Int) throws(Fault) {
    let isTagged = tag != .none
    let index = add(Record(kind: .scalar, tag: tag, start: UInt32(truncatingIfNeeded: start)))
    if isTagged || isKey(index) { try check(index) }
  }

  mutating func scalar(_ token: Token) throws(Fault) {
    let record = Record(
      kind: .scalar, style: token.style, tag: tag, isEncoded: token.isEncoded,
      start: UInt32(truncatingIfNeeded: token.start),
      length: UInt32(truncatingIfNeeded: token.end - token.start),
      next: UInt32(truncatingIfNeeded: token.indent))
    let index = add(record)
    try check(index)
  }

  mutating func alias(_ token: Token) throws(Fault) {
    let name = String(decoding: bytes[token.start + 1..<token.end], as: UTF8.self)
    guard let target = anchors[name] else { throw Fault("unknown alias", at: token.start) }
    let aim = records[target]
    if aim.isCollection, aim.next == 0 {
      throw Fault("an alias inside the value it stands for", at: token.start)
    }
    hasAliases = true
    let index = add(
      Record(
        kind: .alias, start: UInt32(truncatingIfNeeded: token.start),
        length: UInt32(truncatingIfNeeded: token.end - token.start),
        next: UInt32(truncatingIfNeeded: target)))
    if isKey(index) {
      if aim.isCollection { throw compoundKey(at: token.start) }
      try check(index)
    }
  }

  private mutating func add(_ record: Record) -> Int {
    let index = records.count
    records.append(record)
    if let parent = open.last { records[parent].length &+= 1 }
    if let anchor { anchors[anchor] = index }
    anchor = nil
    tag = .none
    return index
  }

  /// Whether the record just added is a key of the innermost mapping.
  private func isKey(_ index: Int) -> Bool {
    guard let parent = open.last, records[parent].kind == .mapping else { return false }
    return records[parent].length & 1 == 1
  }

  /// Looks at the meaning of a scalar where that can be refused.
  private mutating func check(_ index: Int) throws(Fault) {
    let record = records[index].kind == .alias ? records[Int(records[index].next)] : records[index]
    let isKey = self.isKey(index)
    if record.tag == .none {
      if isKey ? reader.wordRange(record) != nil : !reader.mayBeInfinite(record) { return }
    }
    switch reader.scalar(record) {
    case .mismatch:
      throw Fault("the tag does not fit the value", at: Int(record.start))
    case .float(let value) where !isKey && !value.isFinite:
      refused.append((index, "Kubernetes has no place for a number that is infinite or none"))
    case .null where isKey:
      refused.append((index, "a key is missing"))
    case .unsigned where isKey:
      refused.append((index, "the key is too big a number; quote it"))
    default: break
    }
  }

  private func compoundKey(at start: Int) -> Fault {
    let isTemplate =
      bytes[start] == UInt8(ascii: "{") && start > 0 && bytes[start - 1] == UInt8(ascii: "{")
    return isTemplate
      ? Fault("'{{' belongs to a template; render it first", at: start - 1)
      : Fault("a key must be a single value", at: start)
  }

  private func readTag(_ token: Token) throws(Fault) -> Tag {
    var text = bytes[token.start..<token.end]
    if text.starts(with: "!<".utf8) {
      text = text.dropFirst(2).dropLast()
      let prefix = "tag:yaml.org,2002:".utf8
      guard text.starts(with: prefix) else { return .text }
      text = text.dropFirst(prefix.count)
    } else if text.starts(with: "!!".utf8) {
      text = text.dropFirst(2)
    } else {
      if text.dropFirst().contains(UInt8(ascii: "!")), isNamedHandle(text) {
        throw Fault("a tag whose handle is not defined", at: token.start)
      }
      return text.count == 1 ? .bare : .text
    }
    switch String(decoding: text, as: UTF8.self) {
    case "int": return .int
    case "float": return .float
    case "bool": return .bool
    case "null": return .null
    case "timestamp": return .timestamp
    case "binary": return .binary
    case "merge": return .merge
    default: return .text
    }
  }

  /// `!name!…`, as opposed to an exclamation mark later in a local tag.
  private func isNamedHandle(_ text: ArraySlice<UInt8>) -> Bool {
    for byte in text.dropFirst() where !isWord(byte) { return byte == UInt8(ascii: "!") }
    return false
  }
}
