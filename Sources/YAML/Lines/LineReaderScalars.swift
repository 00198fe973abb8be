// Scalars, as in the chapters 9 (block) and 7 (flow) of YAML 1.2 and as libyaml ends them.

extension LineReader {
  /// A text in quotes: where it ends, and whether it has to be decoded.
  struct Quoted {
    var end: Int
    var isEncoded = false
    /// It goes over more than one line, so it is no key.
    var isFolded = false
    let isDouble: Bool
  }

  /// Where a plain scalar or what follows it on the line has its end: a `:` before a blank, a
  /// `#` behind one, or the line break.
  @inline(__always)
  func plainStop(_ start: Int) -> Int {
    var at = lines.plainStop(from: start)
    while true {
      switch lines[at] {
      case UInt8(ascii: ":"): if endsIndicator(lines[at + 1]) { return at }
      case 0x0A: return at
      default: if at > start, isBlank(lines[at - 1]) { return at }
      }
      at = lines.plainStop(from: at + 1)
    }
  }

  /// Without the blanks, and the CR of the line break, before `stop`.
  @inline(__always)
  func trimmed(_ start: Int, _ stop: Int) -> Int {
    var end = stop
    while end > start, lines[end - 1] <= 0x20 { end -= 1 }
    return end
  }

  @inline(__always)
  mutating func plainValue(_ at: Int, _ stop: Int) throws(Unsure) -> Int {
    let end = trimmed(at, stop)
    let isComment = lines[stop] != 0x0A
    // A key cannot stand behind a key on its line.
    if isComment, lines[stop] == UInt8(ascii: ":") { throw Unsure() }
    try add(plain: at, end)
    mayGoOn = !isComment
    return isComment ? lines.nextLine(from: stop) : stop + 1
  }

  @inline(__always)
  mutating func add(plain start: Int, _ end: Int) throws(Unsure) {
    if end - start == 4 || end - start == 5, mayBeInfinite(start, end) { throw Unsure() }
    try add(Record(.plain, start: start, extent: end - start), length: end - start)
  }

  /// Whether a scalar of four or five bytes ends like `.inf` or `.nan`.
  @inline(__always)
  private func mayBeInfinite(_ start: Int, _ end: Int) -> Bool {
    guard lines[end - 4] == UInt8(ascii: ".") else { return false }
    let last = lines[end - 1] | 0x20
    return last == UInt8(ascii: "f") || last == UInt8(ascii: "n")
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
    let stop = plainStop(at)
    if lines[stop] == UInt8(ascii: ":") { throw Unsure() }
    let end = trimmed(at, stop)
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
    return try endOfLine(text.end)
  }

  mutating func add(_ text: Quoted, at: Int) throws(Unsure) {
    let shape = Record.Shape(text.isDouble ? .double : .single, isEncoded: text.isEncoded)
    let length = text.end - at
    try add(Record(shape, start: at, extent: length), length: length)
  }

  @inline(__always)
  func quoted(_ at: Int) throws(Unsure) -> Quoted {
    let quote = lines[at]
    let stop = lines.quotedStop(from: at + 1, quote)
    if lines[stop] == quote, lines[stop + 1] != quote {
      return Quoted(end: stop + 1, isDouble: quote == UInt8(ascii: "\""))
    }
    return try longQuoted(at, stop)
  }

  private func longQuoted(_ start: Int, _ stop: Int) throws(Unsure) -> Quoted {
    let quote = lines[start]
    var text = Quoted(end: start, isDouble: quote == UInt8(ascii: "\""))
    var at = stop
    while true {
      switch lines[at] {
      case 0x0A:
        (text.isEncoded, text.isFolded) = (true, true)
        at = try textLine(at + 1)
      case UInt8(ascii: "\\") where text.isDouble:
        text.isEncoded = true
        at = try escape(at)
      case quote:
        guard !text.isDouble, lines[at + 1] == quote else {
          text.end = at + 1
          return text
        }
        text.isEncoded = true
        at += 2
      default: at += 1
      }
      at = lines.quotedStop(from: at, quote)
    }
  }

  /// A further line of a text in quotes or of a flow collection: no document may end there.
  func textLine(_ line: Int) throws(Unsure) -> Int {
    if line >= lines.count || lines.begins(line, with: UInt8(ascii: "-"))
      || lines.begins(line, with: UInt8(ascii: "."))
    {
      throw Unsure()
    }
    return line
  }

  /// Behind an escape; a line break that is escaped is left in place.
  private func escape(_ at: Int) throws(Unsure) -> Int {
    switch lines[at + 1] {
    case 0x0A: return at + 1
    case 0x0D: return at + 2
    case UInt8(ascii: "x"): return try escape(at, digits: 2)
    case UInt8(ascii: "u"): return try escape(at, digits: 4)
    case UInt8(ascii: "U"): return try escape(at, digits: 8)
    case let letter:
      if simpleEscape(letter) == nil { throw Unsure() }
      return at + 2
    }
  }

  private func escape(_ at: Int, digits: Int) throws(Unsure) -> Int {
    var value: UInt32 = 0
    for index in at + 2..<at + 2 + digits {
      // Ends at the line break at the latest.
      guard let digit = hexDigit(lines[index]) else { throw Unsure() }
      value = value << 4 | digit
    }
    if Unicode.Scalar(value) == nil { throw Unsure() }
    return at + 2 + digits
  }

  /// A text behind `|` or `>`.
  mutating func blockScalar(_ at: Int, _ shape: Record.Shape) throws(Unsure) -> Int {
    if pending == .root { throw Unsure() }
    var line = at + 1
    let increment = try blockHeader(&line)
    var indent = increment > 0 ? max(top.indent, 0) + increment : 0
    if indent == 0 { indent = try blockIndent(line) }
    let end = try blockEnd(line, indent)
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

  /// Chomping and indentation indicator, in either order; `at` moves to the next line.
  private func blockHeader(_ at: inout Int) throws(Unsure) -> Int {
    var increment = 0
    var isChomped = false
    while true {
      switch lines[at] {
      case UInt8(ascii: "1")...UInt8(ascii: "9") where increment == 0:
        increment = Int(lines[at]) - 0x30
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if isChomped { throw Unsure() }
        isChomped = true
      default:
        at = try endOfLine(at)
        return increment
      }
      at += 1
    }
  }

  /// The indentation of the first line with text, or of an empty line above it that is deeper.
  private func blockIndent(_ start: Int) throws(Unsure) -> Int {
    var deepest = max(top.indent + 1, 1)
    var line = start
    while line < lines.count {
      let at = lines.endOfSpaces(from: line)
      deepest = max(deepest, at - line)
      switch lines[at] {
      case 0x0A, 0x0D: line = try lineBreak(at)
      case 0x09: throw Unsure()
      default: return deepest
      }
    }
    return deepest
  }

  /// The first line that has text with less indentation.
  private func blockEnd(_ start: Int, _ indent: Int) throws(Unsure) -> Int {
    var line = start
    while line < lines.count {
      let at = lines.endOfSpaces(from: line)
      if at - line >= indent {
        line = lines.nextLine(from: at)
        continue
      }
      switch lines[at] {
      case 0x0A, 0x0D: line = try lineBreak(at)
      case 0x09: throw Unsure()
      default: return line
      }
    }
    return line
  }
}
