// Block collections: indentation opens and closes them.

extension LineReader {
  /// A line that begins with `-`. libyaml's `yaml_parser_fetch_block_entry` rolls the indentation
  /// for it, and its parser takes one at the column of a key for the value of the key.
  mutating func dash(_ at: Int, column: Int) throws(Unsure) -> Int {
    guard endsIndicator(lines[at + 1]) else { return try node(at, column: column) }
    try close(deeperThan: column)
    if column > top.indent {
      guard pending != .none else { return try goOn(at) }
      try open(.sequence, at: at, column: column)
    } else if top.kind == .mapping {
      guard pending != .none else { throw Unsure() }
      try open(.indentlessSequence, at: at, column: column)
    } else {
      if pending != .none { try addEmpty() }
    }
    return try entry(at, column: column)
  }

  /// Behind a `-`: the item, maybe more `-` first.
  private mutating func entry(_ dash: Int, column: Int) throws(Unsure) -> Int {
    var dash = dash
    var column = column
    while true {
      let at = lines.endOfSpaces(from: dash + 1)
      pending = .item
      pendingPlace = dash + 1
      switch lines[at] {
      case 0x0A: return at + 1
      case 0x0D: return try lines.behindBreak(at)
      case 0x09: throw Unsure()
      case UInt8(ascii: "#"): return lines.nextLine(from: at)
      case UInt8(ascii: "-") where endsIndicator(lines[at + 1]):
        column += at - dash
        try open(.sequence, at: at, column: column)
        dash = at
      default: return try firstNode(at, column: column + at - dash)
      }
    }
  }

  /// A line that begins with something else: a key of an open mapping, the pending value, or
  /// more of the plain scalar above.
  @inline(__always)
  mutating func node(_ at: Int, column: Int) throws(Unsure) -> Int {
    if column < top.indent || top.kind == .indentlessSequence {
      try close(deeperThan: column)
      if top.kind == .indentlessSequence, column == top.indent { try close() }
    }
    if column == top.indent {
      guard top.kind == .mapping else { throw Unsure() }
      if pending != .none { try addEmpty() }
      return try value(behind: try key(at))
    }
    guard pending != .none else { return try goOn(at) }
    return try firstNode(at, column: column)
  }

  /// The pending value, which may be a mapping that begins with its first key: a simple key, in
  /// libyaml's terms, which is on one line with its colon.
  private mutating func firstNode(_ at: Int, column: Int) throws(Unsure) -> Int {
    let byte = lines[at]
    switch ByteClass(byte) {
    case .plain: break
    case .quote:
      let text = try lines.quoted(at)
      let colon = lines.endOfBlanks(text.end)
      if lines[colon] == UInt8(ascii: ":"), endsIndicator(lines[colon + 1]) {
        try open(.mapping, at: at, column: column)
        try addKey(text, at: at, colon: colon)
        return try value(behind: colon + 1)
      }
      return try scalarValue(text, at: at)
    case .plainIfNotAlone:
      if endsIndicator(lines[at + 1]) { throw Unsure() }
    default: return try special(at)
    }
    let stop = lines.plainEnd(at)
    if lines[stop] == UInt8(ascii: ":") {
      try open(.mapping, at: at, column: column)
      try addPlainKey(at, stop)
      return try value(behind: stop + 1)
    }
    if pending == .root { throw Unsure() }
    return try plainValue(at, stop)
  }

  /// A key of the innermost mapping; returns the place behind its colon.
  @inline(__always)
  private mutating func key(_ at: Int) throws(Unsure) -> Int {
    switch ByteClass(lines[at]) {
    case .plain: break
    case .quote:
      let text = try lines.quoted(at)
      let colon = lines.endOfBlanks(text.end)
      guard lines[colon] == UInt8(ascii: ":"), endsIndicator(lines[colon + 1]) else {
        throw Unsure()
      }
      try addKey(text, at: at, colon: colon)
      return colon + 1
    case .plainIfNotAlone:
      if endsIndicator(lines[at + 1]) { throw Unsure() }
    default: throw Unsure()
    }
    let stop = lines.plainEnd(at)
    guard lines[stop] == UInt8(ascii: ":") else { throw Unsure() }
    try addPlainKey(at, stop)
    return stop + 1
  }

  /// What stands behind the colon of a key. No further key may (`simple_key_allowed` is false).
  @inline(__always)
  private mutating func value(behind colon: Int) throws(Unsure) -> Int {
    pending = .value
    pendingPlace = colon
    var at = colon
    if lines[at] == 0x20 { at += 1 }
    if ByteClass(lines[at]) == .plain { return try plainValue(at, lines.plainEnd(at)) }
    return try otherValue(at)
  }

  private mutating func otherValue(_ start: Int) throws(Unsure) -> Int {
    let at = lines.endOfBlanks(start)
    switch ByteClass(lines[at]) {
    case .plain: return try plainValue(at, lines.plainEnd(at))
    case .plainIfNotAlone:
      if endsIndicator(lines[at + 1]) { throw Unsure() }
      return try plainValue(at, lines.plainEnd(at))
    case .lineBreak: return try lines.behindBreak(at)
    case .comment: return lines.nextLine(from: at)
    case .quote: return try scalarValue(try lines.quoted(at), at: at)
    default: return try special(at)
    }
  }

  /// A value that begins with an indicator.
  private mutating func special(_ at: Int) throws(Unsure) -> Int {
    switch lines[at] {
    case UInt8(ascii: "|"): return try blockScalar(at, .literal)
    case UInt8(ascii: ">"): return try blockScalar(at, .folded)
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try lines.behindLine(try flow(at))
    case UInt8(ascii: "&"): return try anchor(at)
    case UInt8(ascii: "*"): return try lines.behindLine(try alias(at))
    default: throw Unsure()
    }
  }

  @inline(__always)
  mutating func close(deeperThan column: Int) throws(Unsure) {
    while top.indent > column { try close() }
  }

  mutating func open(_ kind: Open.Kind, at: Int, column: Int) throws(Unsure) {
    if outer.count >= Self.depthLimit { throw Unsure() }
    let isMapping = kind == .mapping || kind == .flowMapping
    takeAnchor()
    outer.push(top)
    top = Open(kind: kind, record: records.count, indent: column)
    records.append(Record(isMapping ? .mapping : .sequence, start: at))
    if isMapping { keys.open() }
    pending = .none
    mayGoOn = false
  }

  /// Ends the innermost collection.
  mutating func close() throws(Unsure) {
    if pending != .none { try addEmpty() }
    records[top.record].extent = records.count - top.record
    if top.kind == .mapping || top.kind == .flowMapping { try closeKeys() }
    guard let outer = outer.pop() else { throw Unsure() }
    top = outer
    mayGoOn = false
  }

  /// The pending value has not come.
  mutating func addEmpty() throws(Unsure) {
    if anchors.isPending { throw Unsure() }
    records.append(Record(.plain, start: pendingPlace))
    pending = .none
  }
}
