// What is probably wrong where the grammar only says that something is unexpected. Looked at
// once for a document that cannot be read, so it may look around in the text.

extension Scanner {
  /// A `:` where no key may stand.
  func misplacedColon() -> Fault {
    let line = textStart(ofLineAt: position)
    if isConflictMark(line) { return conflictMark(line) }
    if hasColon(line..<position) {
      return Fault("a second ': ' on the line; quote the value", at: position)
    }
    if position - line > Self.keyLimit {
      return Fault("a key is longer than \(Self.keyLimit) characters", at: line)
    }
    if let above = lineAbove(line), let colon = colonWithoutBlank(above) {
      return Fault("a blank is missing after this ':'", at: colon)
    }
    return Fault(
      "this line is indented further than the value above, and so continues it", at: line)
  }

  /// An implicit key without its colon.
  func missingColon(after start: Int) -> Fault {
    if isConflictMark(start) { return conflictMark(start) }
    if let colon = colonWithoutBlank(start) {
      return Fault("a blank is missing after this ':'", at: colon)
    }
    return Fault("a ':' is missing after this key", at: start)
  }

  /// A token that neither goes on with the block collection nor ends it.
  func unexpectedInBlock(_ token: Token, isSequence: Bool) -> Fault {
    let line = textStart(ofLineAt: token.start)
    if isConflictMark(line) { return conflictMark(line) }
    if line < token.start {
      switch lastByte(before: token.start) {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        return Fault(
          "text follows a closing quote; was an earlier quote left open?", at: token.start)
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        return Fault("text follows a closing bracket", at: token.start)
      default: break
      }
    }
    switch token.kind {
    case .flowSequenceEnd, .flowMappingEnd:
      return Fault("a bracket is closed that was not opened", at: token.start)
    case .flowEntry: return Fault("a ',' outside of brackets", at: token.start)
    case .value: return Fault("a key is missing before this ':'", at: token.start)
    case .blockEntry, .blockSequenceStart:
      return isSequence
        ? Fault("this list item is not indented as the ones above are", at: token.start)
        : Fault("a list item stands where a key is expected", at: token.start)
    default: break
    }
    if !isSequence {
      return Fault("this key is not indented as the ones above are", at: token.start)
    }
    if self[token.start] == UInt8(ascii: "-") {
      return Fault("a blank is missing after this '-'", at: token.start)
    }
    return Fault("expected a list item that begins with '-', or less indentation", at: token.start)
  }

  /// Inside brackets, neither a comma nor the closing bracket.
  func unexpectedInFlow(_ token: Token, bracket: Int) -> Fault {
    let isSequence = self[bracket] == UInt8(ascii: "[")
    if token.kind != .streamEnd, textStart(ofLineAt: token.start) <= bracket {
      return Fault(
        isSequence ? "a ',' or ']' is missing before this" : "a ',' or '}' is missing before this",
        at: token.start)
    }
    return Fault(
      isSequence ? "the '[' here is not closed" : "the '{' here is not closed", at: bracket)
  }

  private func conflictMark(_ line: Int) -> Fault {
    Fault("a mark that an unfinished merge has left", at: line)
  }

  /// `<<<<<<<`, `=======` or `>>>>>>>`, as version control writes them.
  private func isConflictMark(_ line: Int) -> Bool {
    let byte = self[line]
    guard [UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">")].contains(byte) else {
      return false
    }
    return (1..<7).allSatisfy { self[line + $0] == byte }
  }

  private func lineStart(at place: Int) -> Int {
    var at = min(place, end)
    while at > 0, self[at - 1] != 0x0A, self[at - 1] != 0x0D { at -= 1 }
    return at
  }

  /// The first byte of a line that is no blank.
  private func textStart(ofLineAt place: Int) -> Int {
    var at = lineStart(at: place)
    while isBlank(at) { at += 1 }
    return at
  }

  /// Where the text of the line above begins, when it holds any.
  private func lineAbove(_ place: Int) -> Int? {
    let start = lineStart(at: place)
    return start > 0 ? textStart(ofLineAt: start - 1) : nil
  }

  private func lastByte(before place: Int) -> UInt8 {
    var at = place - 1
    while at > 0, isBlank(at) { at -= 1 }
    return self[max(at, 0)]
  }

  private func hasColon(_ range: Range<Int>) -> Bool {
    range.contains { self[$0] == UInt8(ascii: ":") && isBlankOrEnd($0 + 1) }
  }

  /// The `:` of `key:value`, when that is all there is on the line.
  private func colonWithoutBlank(_ start: Int) -> Int? {
    var at = start
    if self[at] == UInt8(ascii: "-"), isBlank(at + 1) { at += 2 }
    let first = at
    while isWord(self[at]) { at += 1 }
    guard at > first, self[at] == UInt8(ascii: ":"), !isBlankOrEnd(at + 1) else { return nil }
    guard self[at + 1] != UInt8(ascii: "/") else { return nil }
    return at
  }
}
