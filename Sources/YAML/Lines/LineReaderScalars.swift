// Scalars as values: plain ones that may go on, texts in quotes, block scalars.

extension LineReader {
  /// A plain scalar, up to a comment or the line break; behind the latter it may go on.
  @inline(__always)
  mutating func plainValue(_ at: Int, _ stop: Int) throws(Unsure) -> Int {
    let end = lines.trimmed(at, stop)
    let isComment = lines[stop] != 0x0A
    // A key cannot stand behind a key on its line.
    if isComment, lines[stop] == UInt8(ascii: ":") { throw Unsure() }
    try add(plain: at, end)
    mayGoOn = !isComment
    return isComment ? lines.nextLine(from: stop) : stop + 1
  }

  @inline(__always)
  mutating func add(plain start: Int, _ end: Int) throws(Unsure) {
    if end - start == 4 || end - start == 5, lines.mayBeInfinite(start, end) { throw Unsure() }
    try add(Record(.plain, start: start, extent: end - start), length: end - start)
  }

  @inline(__always)
  mutating func add(_ record: Record, length: Int) throws(Unsure) {
    if length > Record.extentLimit { throw Unsure() }
    takeAnchor()
    records.append(record)
    pending = .none
  }

  /// A line that is deeper than it may be lengthens the plain scalar above it.
  mutating func goOn(_ at: Int) throws(Unsure) -> Int {
    let last = records.count - 1
    guard mayGoOn, last >= 0 else { throw Unsure() }
    let stop = lines.plainEnd(at)
    if lines[stop] == UInt8(ascii: ":") { throw Unsure() }
    let end = lines.trimmed(at, stop)
    var record = records[last]
    if end - Int(record.start) > Record.extentLimit { throw Unsure() }
    record.lengthen(to: end)
    records[last] = record
    mayGoOn = lines[stop] == 0x0A
    return mayGoOn ? stop + 1 : lines.nextLine(from: stop)
  }

  mutating func scalarValue(_ text: Quoted, at: Int) throws(Unsure) -> Int {
    if pending == .root { throw Unsure() }
    try add(text, at: at)
    mayGoOn = false
    return try lines.behindLine(text.end)
  }

  mutating func add(_ text: Quoted, at: Int) throws(Unsure) {
    let shape = Record.Shape(text.isDouble ? .double : .single, isEncoded: text.isEncoded)
    let length = text.end - at
    try add(Record(shape, start: at, extent: length), length: length)
  }

  /// A text behind `|` or `>`.
  mutating func blockScalar(_ at: Int, _ shape: Record.Shape) throws(Unsure) -> Int {
    if pending == .root { throw Unsure() }
    var line = at + 1
    let increment = try lines.blockHeader(&line)
    let indent =
      increment > 0
      ? max(top.indent, 0) + increment : try lines.blockIndent(line, atLeast: top.indent + 1)
    let end = try lines.blockEnd(line, indent)
    let record = Record(shape, start: at, extent: end - at)
    if end - at > Record.extentLimit { throw Unsure() }
    takeAnchor()
    if increment > 0 {
      records.append(record, Detail(record: records.count, indent: indent))
    } else {
      records.append(record)
    }
    pending = .none
    mayGoOn = false
    return end
  }
}
