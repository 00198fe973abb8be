// What is probably wrong where the grammar only says that something is unexpected, and where to
// look for it. Asked once for a document that cannot be read, so it may look around in the text.

extension Scanner {
  /// A `:` where no key may stand.
  func misplacedColon() -> Fault {
    let line = textStart(ofLineAt: position)
    if let mark = strayMark(line) { return mark }
    if let colon = colon(in: line..<position) {
      let value = pastBlanks(colon + 1)
      if isCurlyQuote(value) {
        return Fault("curly quotes are text and quote nothing; use straight ones", at: value)
      }
      return Fault(
        "a second ': ' on the line; quote the value, or begin a new line", at: position)
    }
    if position - line > Self.keyLimit {
      return Fault("a key is longer than \(Self.keyLimit) characters", at: line)
    }
    if let above = lineAbove(line), let fault = keyless(above, below: line) { return fault }
    return Fault(
      "this line is indented further than the value above, and so continues it", at: line)
  }

  /// An implicit key without its colon.
  func missingColon(after start: Int) -> Fault {
    if let mark = strayMark(start) { return mark }
    if let colon = colonWithoutBlank(start) {
      return Fault("a blank is missing after this ':'", at: colon)
    }
    if let fault = blockText(start) { return fault }
    if let above = lineNotDeeper(start), beginsItem(above), column(above) == column(start) {
      return Fault("a '-' is missing before this list item, or a ':' after this key", at: start)
    }
    return Fault("a ':' is missing after this key", at: start)
  }

  /// Text behind `|` or `>` on its line.
  func textBehindBlockHeader(_ start: Int) -> Fault {
    if let mark = strayMark(start) { return mark }
    return Fault(
      "text must begin on the line after '|' or '>'; quote the value if it begins with one",
      at: start)
  }

  /// A quoted text that its document does not end.
  func unclosedQuote(_ start: Int) -> Fault {
    // The document may have ended at a separator that was meant as text.
    isSeparator(end) || column == 0 && isDocumentIndicator
      ? Fault("the quote that begins here is not closed before the next '---' or '...'", at: start)
      : Fault("the quote that begins here is not closed", at: start)
  }

  /// A token that neither goes on with the block collection nor ends it.
  func unexpectedInBlock(_ token: Token, isSequence: Bool) -> Fault {
    let line = textStart(ofLineAt: token.start)
    if let mark = strayMark(line) { return mark }
    if line < token.start, let fault = behindClosing(token) { return fault }
    switch token.kind {
    case .flowSequenceEnd, .flowMappingEnd: return unopenedBracket(token)
    case .flowEntry: return Fault("a ',' outside of brackets", at: token.start)
    case .value: return Fault("a key is missing before this ':'", at: token.start)
    case .blockEntry, .blockSequenceStart: return misplacedItem(token.start)
    default: break
    }
    if let fault = blockText(token.start) { return fault }
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
      if isQuote(token.start - 1) {
        return Fault(
          "text follows a closing quote; was an earlier quote left open?", at: token.start)
      }
      return Fault(
        isSequence ? "a ',' or ']' is missing before this" : "a ',' or '}' is missing before this",
        at: token.start)
    }
    return Fault(
      isSequence ? "the '[' here is not closed" : "the '{' here is not closed", at: bracket)
  }

  func unopenedBracket(_ token: Token) -> Fault {
    Fault("a bracket is closed that was not opened", at: token.start)
  }

  /// What follows a closing quote or bracket on its line.
  private func behindClosing(_ token: Token) -> Fault? {
    switch lastByte(before: token.start) {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return behindQuote(token.start)
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      if token.kind == .flowSequenceEnd || token.kind == .flowMappingEnd {
        return unopenedBracket(token)
      }
      return Fault("text follows a closing bracket; quote the whole value", at: token.start)
    default: return nil
    }
  }

  private func behindQuote(_ place: Int) -> Fault {
    guard let text = quotedText(before: place) else {
      return Fault("text follows a closing quote; quote the whole value", at: place)
    }
    let lines = text.count { self[$0] == 0x0A }
    if lines > 0 {
      let distance = lines == 1 ? "on the next line" : "\(lines) lines below"
      return Fault(
        "the quote that begins here ends only \(distance), before more text; is one missing?",
        at: text.lowerBound)
    }
    if self[text.lowerBound] == UInt8(ascii: "'"), text.upperBound == place, isWord(self[place]) {
      return Fault(
        "this apostrophe ends the text; write it twice, or use double quotes", at: place - 1)
    }
    return Fault("text follows a closing quote; quote the whole value", at: place)
  }

  /// A list item that no list goes on with.
  private func misplacedItem(_ place: Int) -> Fault {
    if let above = lineAbove(place), column(above) > column(place), opensBlock(above) {
      return Fault("this list item stands left of its key; indent it as far, or further", at: place)
    }
    if hasItemAbove(place) {
      return Fault("this list item is not indented as the ones above are", at: place)
    }
    return Fault("a list item stands where a key is expected", at: place)
  }

  /// What makes the line `above` no key with a value, and so part of one long text.
  private func keyless(_ above: Int, below line: Int) -> Fault? {
    if let mark = strayMark(above) { return mark }
    if let colon = colonWithoutBlank(above) {
      return Fault("a blank is missing after this ':'", at: colon)
    }
    if self[above] == UInt8(ascii: "-"), isWord(self[above + 1]) {
      return Fault("a blank is missing after this '-'", at: above)
    }
    guard column(above) <= column(line), !hasColon(above), !beginsItem(above) else { return nil }
    // A text that goes over several lines lacks no colon.
    if let before = lineAbove(above), column(before) < column(above), !opensBlock(before) {
      return nil
    }
    return Fault("a ':' is missing after this key", at: above)
  }

  /// A line that was meant to be part of the text of a `|` or `>`.
  private func blockText(_ place: Int) -> Fault? {
    guard let above = lineNotDeeper(place), opensText(above) else { return nil }
    return column(above) < column(place)
      ? Fault("this line is indented less than the text above, and so is no part of it", at: place)
      : Fault("the text of a '|' or '>' must be indented further than its key", at: place)
  }

  /// What no line begins with on purpose.
  private func strayMark(_ line: Int) -> Fault? {
    if isConflictMark(line) { return Fault("a mark that an unfinished merge has left", at: line) }
    if isWideBlank(line) {
      return Fault("a no-break or other special space, which indents nothing; use blanks", at: line)
    }
    return nil
  }
}
