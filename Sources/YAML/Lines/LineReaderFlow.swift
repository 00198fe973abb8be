// Flow collections: brackets and braces, over as many lines as they like.

extension LineReader {
  /// Reads the collection that begins here; returns the place behind its end.
  mutating func flow(_ start: Int) throws(Unsure) -> Int {
    // Keys have their place in the block around them; what stands here is no key.
    let depth = outer.count
    var at = try openFlow(start)
    while true {
      at = try lines.gap(at)
      if isClosing(lines[at]) {
        at = try closeFlow(at)
      } else {
        at = try entry(at)
      }
      // Behind a value; a collection that has just begun has none yet.
      while pending == .none {
        if outer.count == depth { return at }
        at = try lines.gap(at)
        if lines[at] == UInt8(ascii: ",") {
          at += 1
          pending = .item
        } else {
          at = try closeFlow(at)
        }
      }
    }
  }

  /// `pending` is `item` inside flow collections where a value or the end may follow.
  private mutating func openFlow(_ at: Int) throws(Unsure) -> Int {
    try open(lines[at] == UInt8(ascii: "[") ? .flowSequence : .flowMapping, at: at, column: -1)
    pending = .item
    return at + 1
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  private mutating func closeFlow(_ at: Int) throws(Unsure) -> Int {
    let bracket = top.kind == .flowSequence ? UInt8(ascii: "]") : UInt8(ascii: "}")
    guard lines[at] == bracket else { throw Unsure() }
    pending = .none
    try close()
    return at + 1
  }

  /// An item, or a key with its value.
  private mutating func entry(_ start: Int) throws(Unsure) -> Int {
    if top.kind == .flowSequence { return try flowNode(start) }
    let colon = try flowKey(start)
    let at = try lines.gap(colon + 1)
    if lines[at] == UInt8(ascii: ",") || lines[at] == UInt8(ascii: "}") {
      records.append(Record(.plain, start: at))
      pending = .none
      return at
    }
    return try flowNode(at)
  }

  /// Returns the place of the colon, which is on the same line.
  private mutating func flowKey(_ at: Int) throws(Unsure) -> Int {
    switch ByteClass(lines[at]) {
    case .quote:
      let text = try lines.quoted(at)
      let colon = lines.endOfBlanks(text.end)
      guard lines[colon] == UInt8(ascii: ":") else { throw Unsure() }
      try addKey(text, at: at, colon: colon)
      return colon
    case .plain:
      let stop = try lines.flowPlainEnd(at)
      guard lines[stop] == UInt8(ascii: ":") else { throw Unsure() }
      try addPlainKey(at, stop)
      return stop
    default: throw Unsure()
    }
  }

  private mutating func flowNode(_ at: Int) throws(Unsure) -> Int {
    switch lines[at] {
    case UInt8(ascii: "["), UInt8(ascii: "{"): return try openFlow(at)
    case UInt8(ascii: "*"): return try alias(at)
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      let text = try lines.quoted(at)
      try add(text, at: at)
      return text.end
    case UInt8(ascii: "-") where !endsIndicator(lines[at + 1]): return try flowPlain(at)
    case let byte where ByteClass(byte) == .plain: return try flowPlain(at)
    default: throw Unsure()
    }
  }

  private mutating func flowPlain(_ at: Int) throws(Unsure) -> Int {
    let stop = try lines.flowPlainEnd(at)
    if lines[stop] == UInt8(ascii: ":") { throw Unsure() }
    try add(plain: at, lines.trimmed(at, stop))
    return stop
  }
}
