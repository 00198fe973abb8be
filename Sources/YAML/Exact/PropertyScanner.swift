extension Scanner {
  mutating func fetchAnchor(_ kind: Token.Kind) throws(Fault) {
    try saveKey()
    keyAllowed = false
    let start = position
    position += 1
    while isWord(self[position]) { position += 1 }
    let isEnded: Bool
    switch self[position] {
    case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: ","), UInt8(ascii: "]"),
      UInt8(ascii: "}"), UInt8(ascii: "%"), UInt8(ascii: "@"), UInt8(ascii: "`"):
      isEnded = true
    default: isEnded = isBlankOrEnd(position)
    }
    guard position > start + 1, isEnded else {
      throw Fault(
        kind == .alias
          ? "a value that begins with '*' is an alias; quote it if it is text"
          : "a value that begins with '&' is an anchor; quote it if it is text",
        at: start)
    }
    append(kind, from: start)
  }

  mutating func fetchTag() throws(Fault) {
    try saveKey()
    keyAllowed = false
    let start = position
    if self[position + 1] == UInt8(ascii: "<") {
      position += 2
      guard try scanURI() else { throw badTag(start) }
      guard self[position] == UInt8(ascii: ">") else { throw badTag(start) }
      position += 1
    } else {
      position += 1
      while isWord(self[position]) { position += 1 }
      if self[position] == UInt8(ascii: "!") {
        position += 1
        guard try scanURI() else { throw badTag(start) }
      } else {
        _ = try scanURI()
      }
    }
    guard isBlankOrEnd(position) else { throw badTag(start) }
    append(.tag, from: start)
  }

  private func badTag(_ start: Int) -> Fault {
    Fault("a value that begins with '!' is a tag; quote it if it is text", at: start)
  }

  /// False when there is no character of a URI here.
  private mutating func scanURI() throws(Fault) -> Bool {
    let start = position
    while true {
      switch self[position] {
      case let byte where isWord(byte): position += 1
      case UInt8(ascii: ";"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: "@"), UInt8(ascii: "&"), UInt8(ascii: "="), UInt8(ascii: "+"),
        UInt8(ascii: "$"), UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: "!"),
        UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "'"), UInt8(ascii: "("),
        UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
        position += 1
      case UInt8(ascii: "%"): try scanURIEscape()
      default: return position > start
      }
    }
  }

  /// `%C3%A9`: the octets of one UTF-8 character.
  private mutating func scanURIEscape() throws(Fault) {
    let start = position
    var remaining = 0
    repeat {
      guard self[position] == UInt8(ascii: "%"), let high = hexDigit(self[position + 1]),
        let low = hexDigit(self[position + 2])
      else { throw Fault("this tag has a broken '%' escape", at: start) }
      let octet = high << 4 | low
      if remaining == 0 {
        switch octet {
        case 0x00...0x7F: remaining = 1
        case 0xC0...0xDF: remaining = 2
        case 0xE0...0xEF: remaining = 3
        case 0xF0...0xF7: remaining = 4
        default: throw Fault("this tag has a broken '%' escape", at: start)
        }
      } else if octet & 0xC0 != 0x80 {
        throw Fault("this tag has a broken '%' escape", at: start)
      }
      position += 3
      remaining -= 1
    } while remaining > 0
  }

  /// A directive; what it says never matters, since the `---` that must follow it cuts it off
  /// from its document.
  mutating func scanDirective() throws(Fault) {
    let start = position
    position += 1
    let name = position
    while isWord(self[position]) { position += 1 }
    guard isBlankOrEnd(position) else { throw badDirective(start) }
    if bytes[name..<position].elementsEqual("YAML".utf8) {
      try scanVersion(start)
    } else if bytes[name..<position].elementsEqual("TAG".utf8) {
      try scanTagDirective(start)
    } else {
      throw Fault("a line that begins with '%' is a directive; quote it if it is text", at: start)
    }
    skipBlanks()
    if self[position] == UInt8(ascii: "#") { skipComment() }
    guard isBreakOrEnd(position) else { throw badDirective(start) }
    if isBreak(position) { skipBreak() }
  }

  private func badDirective(_ start: Int) -> Fault {
    Fault("a line that begins with '%' is a directive; delete it", at: start)
  }

  private mutating func scanVersion(_ start: Int) throws(Fault) {
    skipBlanks()
    try scanVersionNumber(start)
    guard self[position] == UInt8(ascii: ".") else { throw badDirective(start) }
    position += 1
    try scanVersionNumber(start)
  }

  private mutating func scanVersionNumber(_ start: Int) throws(Fault) {
    let first = position
    while isDigit(self[position]) { position += 1 }
    guard (1...2).contains(position - first) else { throw badDirective(start) }
  }

  private mutating func scanTagDirective(_ start: Int) throws(Fault) {
    skipBlanks()
    guard self[position] == UInt8(ascii: "!") else { throw badDirective(start) }
    position += 1
    let name = position
    while isWord(self[position]) { position += 1 }
    if self[position] == UInt8(ascii: "!") {
      position += 1
    } else if position > name {
      throw badDirective(start)
    }
    guard isBlank(position) else { throw badDirective(start) }
    skipBlanks()
    guard try scanURI(), isBlankOrEnd(position) else { throw badDirective(start) }
  }
}
