/// Writes the records of one document, and finds what Kubernetes refuses in them.
struct Builder: ~Copyable {
  private struct Open {
    let record: Int
    let isMapping: Bool
    var children = 0
  }

  let bytes: [UInt8]
  var records: Records
  let root: Int
  var duplicates: [Duplicate] = []
  /// Values that JSON has no place for: an error unless something overwrites them.
  var refused: [(record: Int, message: String)] = []
  var hasAliases = false

  private var open: [Open] = []
  private var anchors: [String: Int] = [:]
  private var anchor: String?
  private var tag = Tag.none

  init(bytes: [UInt8], records: consuming Records) {
    self.bytes = bytes
    root = records.count
    self.records = records
  }

  var reader: ScalarReader { ScalarReader(bytes: bytes) }

  /// Keeps an anchor and a tag for the value that comes next.
  mutating func prepare(anchor: Token?, tag: Token?) throws(Fault) {
    if let anchor {
      self.anchor = String(decoding: bytes[anchor.start + 1..<anchor.end], as: UTF8.self)
    }
    if let tag { self.tag = try readTag(tag) }
  }

  mutating func open(_ shape: Record.Shape, at start: Int) throws(Fault) {
    let index = try add(Record(shape, start: start))
    if isLastKey { throw compoundKey(at: start) }
    open.append(Open(record: index, isMapping: shape == .mapping))
    if open.count > Scanner.depthLimit { throw Fault("nested too deeply", at: start) }
  }

  /// Where the innermost open collection begins.
  var innermostStart: Int? { open.last.map { Int(records[$0.record].start) } }

  /// Ends the innermost collection.
  mutating func close() throws(Fault) {
    guard let last = open.popLast() else { return }
    records[last.record].extent = records.count - last.record
    if last.isMapping { try records.checkKeys(of: last.record, reader, &duplicates) }
  }

  mutating func empty(at start: Int) throws(Fault) {
    let isTagged = tag != .none
    let index = try add(Record(.plain, start: start))
    if isTagged || isLastKey { try check(index) }
  }

  mutating func scalar(_ token: Token) throws(Fault) {
    let shape = Record.Shape(token.style, isEncoded: token.isEncoded)
    let length = token.end - token.start
    if length > Record.extentLimit { throw Fault("a text is too long to be read", at: token.start) }
    let record = Record(shape, start: token.start, extent: length)
    try check(try add(record, indent: token.indent))
  }

  mutating func alias(_ token: Token) throws(Fault) {
    let name = String(decoding: bytes[token.start + 1..<token.end], as: UTF8.self)
    guard let target = anchors[name] else {
      throw Fault("no anchor of this name stands above; quote it if it is text", at: token.start)
    }
    let aim = records[target]
    if aim.isCollection, aim.extent == 0 {
      throw Fault("an alias inside the value it stands for", at: token.start)
    }
    hasAliases = true
    let index = try add(Record(.alias, start: token.start, extent: records.count - target))
    if isLastKey {
      if aim.isCollection { throw compoundKey(at: token.start) }
      try check(index)
    }
  }

  private mutating func add(_ record: Record, indent: Int = 0) throws(Fault) -> Int {
    let index = records.count
    if index - root >= Record.extentLimit {
      throw Fault("the document holds more values than can be read", at: Int(record.start))
    }
    if tag != .none || indent > 0 {
      records.append(record, Detail(record: index, tag: tag, indent: indent))
    } else {
      records.append(record)
    }
    if !open.isEmpty { open[open.count - 1].children &+= 1 }
    if let anchor { anchors[anchor] = index }
    anchor = nil
    tag = .none
    return index
  }

  /// Whether the record just added is a key of the innermost mapping.
  private var isLastKey: Bool {
    guard let parent = open.last, parent.isMapping else { return false }
    return parent.children & 1 == 1
  }

  /// Looks at the meaning of a scalar where that can be refused.
  private mutating func check(_ index: Int) throws(Fault) {
    let leaf = records.leaf(records.resolved(index))
    let isKey = isLastKey
    if leaf.tag == .none {
      if isKey ? reader.wordRange(leaf) != nil : !reader.mayBeInfinite(leaf) { return }
    }
    switch reader.scalar(leaf) {
    case .mismatch:
      throw Fault("the tag does not fit the value", at: leaf.range.lowerBound)
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

extension Builder {
  consuming func takeRecords() -> Records { records }

  /// Looks at what can only be judged when the document is complete.
  func checkWhole(in text: ReadableText) throws(Fault) {
    if hasAliases { try records.checkAliases(from: root, reader) }
    if refused.isEmpty { return }
    // Values without a place in JSON are an error unless they are overwritten.
    let tree = Tree(text, records: records.copy(from: root))
    let survivors = tree.survivors(of: 0)
    for refused in refused where survivors.contains(refused.record - root) {
      throw Fault(refused.message, at: Int(records[refused.record].start))
    }
  }
}
