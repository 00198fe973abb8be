// Two readers for one list, such as `kubectl get -o yaml` writes: the second begins at a line with
// `- ` in the first column and takes it for an item of the list at the root, and goes on to the
// end; when the first reader arrives there, it knows whether that was right.

/// The list that is open where another reader goes on, and what joining the two needs.
struct OpenList {
  /// The records of the mapping at the root and of the list in it.
  let mapping: Int
  let list: Int
  let aliases: [Int]
  let duplicates: [Duplicate]
}

/// What the second reader has read of the document that it began in.
struct RestOfList {
  /// Behind the mapping and the list that stand for those of the first reader.
  static let first = 2

  /// Records of items, and of all up to the end of the document.
  let items: Int
  let all: Int
  let aliases: [Int]
  let duplicates: [Duplicate]
  let stop: Int
}

extension LineReader {
  /// Whether only the list that is a value of the mapping at the root is open, when a line with an
  /// item of it comes next.
  mutating func isBetweenItems() throws(Unsure) -> Bool {
    try close(deeperThan: 0)
    guard openList != nil, !anchors.isPending else { return false }
    if pending != .none { try addEmpty() }
    return true
  }

  var openList: OpenList? {
    guard top.kind == .indentlessSequence, top.indent == 0, outer.count == 2,
      outer[1].kind == .mapping
    else { return nil }
    return OpenList(
      mapping: outer[1].record, list: top.record, aliases: anchors.aliases,
      duplicates: duplicates)
  }

  /// Reads from an item of the list on to the end of the document.
  mutating func readRestOfList(from line: Int) throws(Unsure) -> RestOfList {
    begin()
    pending = .none
    for shape in [Record.Shape.mapping, .sequence] { records.append(Record(shape, start: line)) }
    outer.push(top)
    outer.push(Open(kind: .mapping, record: 0, indent: 0))
    keys.open()
    top = Open(kind: .indentlessSequence, record: 1, indent: 0)
    let stop = try readLines(from: line, to: lines.count)
    while outer.count > 1 { try close() }
    // The mapping is the first reader's to close, who has keys of it too.
    if pending != .none { try addEmpty() }
    if anchors.isPending { throw Unsure() }
    return RestOfList(
      items: records[1].extent - 1, all: records.count - RestOfList.first,
      aliases: anchors.aliases, duplicates: duplicates, stop: stop)
  }
}
