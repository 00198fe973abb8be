// Looking around in the text of a document that cannot be read. Nothing here looks further back
// than to the separator above, so that many broken documents take no longer than one.

extension Scanner {
  /// `<<<<<<<`, `=======` or `>>>>>>>`, as version control writes them.
  func isConflictMark(_ line: Int) -> Bool {
    let byte = self[line]
    guard [UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">")].contains(byte) else {
      return false
    }
    return (1..<7).allSatisfy { self[line + $0] == byte }
  }

  /// `“` or another quote that YAML does not know.
  func isCurlyQuote(_ place: Int) -> Bool {
    self[place] == 0xE2 && self[place + 1] == 0x80 && (0x98...0x9F).contains(self[place + 2])
  }

  /// A space that looks like a blank and is none: U+00A0, U+2000 to U+200B, U+202F, U+3000.
  func isWideBlank(_ place: Int) -> Bool {
    switch (self[place], self[place + 1]) {
    case (0xC2, 0xA0): true
    case (0xE2, 0x80): (0x80...0x8B).contains(self[place + 2]) || self[place + 2] == 0xAF
    case (0xE3, 0x80): self[place + 2] == 0x80
    default: false
    }
  }

  func isQuote(_ place: Int) -> Bool {
    place >= 0 && (self[place] == UInt8(ascii: "\"") || self[place] == UInt8(ascii: "'"))
  }

  /// A line at which the file is cut into documents.
  func isSeparator(_ line: Int) -> Bool {
    line + 3 <= bytes.count && bytes[line..<line + 3].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private func lineStart(at place: Int) -> Int {
    var at = min(place, end)
    while at > 0, self[at - 1] != 0x0A, self[at - 1] != 0x0D { at -= 1 }
    return at
  }

  /// The first byte of a line that is no blank.
  func textStart(ofLineAt place: Int) -> Int { pastBlanks(lineStart(at: place)) }

  func pastBlanks(_ place: Int) -> Int {
    var at = place
    while isBlank(at) { at += 1 }
    return at
  }

  /// How far the text of a line is from its start.
  func column(_ text: Int) -> Int { text - lineStart(at: text) }

  /// Where the text of the last line above begins that holds any but a comment.
  func lineAbove(_ place: Int) -> Int? {
    var start = lineStart(at: place)
    while start > 0 {
      start = lineStart(at: start - 1)
      if isSeparator(start) { return nil }
      let text = pastBlanks(start)
      if !isBreakOrEnd(text), self[text] != UInt8(ascii: "#") { return text }
    }
    return nil
  }

  /// The last line above that is not indented further than this one.
  func lineNotDeeper(_ place: Int) -> Int? {
    let column = column(place)
    var line = lineAbove(place)
    while let above = line, self.column(above) > column { line = lineAbove(above) }
    return line
  }

  /// Whether a list item stands above before any line that is indented less.
  func hasItemAbove(_ place: Int) -> Bool {
    let column = column(place)
    var line = lineAbove(place)
    while let above = line {
      if beginsItem(above) { return true }
      if self.column(above) <= column { return false }
      line = lineAbove(above)
    }
    return false
  }

  func lastByte(before place: Int) -> UInt8 {
    var at = place - 1
    while at > 0, isBlank(at) { at -= 1 }
    return self[max(at, 0)]
  }

  /// The first `:` that a blank follows.
  func colon(in range: Range<Int>) -> Int? {
    range.first { self[$0] == UInt8(ascii: ":") && isBlankOrEnd($0 + 1) }
  }

  func hasColon(_ line: Int) -> Bool { colon(in: line..<lineEnd(line)) != nil }

  private func lineEnd(_ line: Int) -> Int {
    var at = line
    while !isBreakOrEnd(at) { at += 1 }
    return at
  }

  func beginsItem(_ line: Int) -> Bool {
    self[line] == UInt8(ascii: "-") && isBlankOrEnd(line + 1)
  }

  /// `key:` with nothing behind it.
  func opensBlock(_ line: Int) -> Bool {
    guard let colon = colon(in: line..<lineEnd(line)) else { return false }
    let rest = pastBlanks(colon + 1)
    return isBreakOrEnd(rest) || self[rest] == UInt8(ascii: "#")
  }

  /// `key: |`, or the same in a list.
  func opensText(_ line: Int) -> Bool {
    var last = lineEnd(line) - 1
    while last > line, isBlank(last) || isDigit(self[last]) || isChomping(last) { last -= 1 }
    guard last > line, self[last] == UInt8(ascii: "|") || self[last] == UInt8(ascii: ">") else {
      return false
    }
    return isBlank(last - 1)
  }

  private func isChomping(_ place: Int) -> Bool {
    self[place] == UInt8(ascii: "-") || self[place] == UInt8(ascii: "+")
  }

  /// The `:` of `key:value`, when that is all there is on the line.
  func colonWithoutBlank(_ start: Int) -> Int? {
    var at = start
    if self[at] == UInt8(ascii: "-"), isBlank(at + 1) { at += 2 }
    let first = at
    while isWord(self[at]) { at += 1 }
    guard at > first, self[at] == UInt8(ascii: ":"), !isBlankOrEnd(at + 1) else { return nil }
    guard self[at + 1] != UInt8(ascii: "/") else { return nil }
    return at
  }

  /// The last text in quotes that begins before `place`.
  func quotedText(before place: Int) -> Range<Int>? {
    var start = lineStart(at: place)
    while start > 0, !isSeparator(start) { start = lineStart(at: start - 1) }
    if isSeparator(start) { start = lineEnd(start) }
    var scanner = Scanner(bytes: bytes, range: start..<end)
    var found: Range<Int>?
    do throws(Fault) {
      while true {
        let token = try scanner.peek()
        if token.start >= place || token.kind == .streamEnd { break }
        if token.kind == .scalar, isQuote(token.start) { found = token.start..<token.end }
        scanner.take()
      }
    } catch {}
    return found
  }
}
