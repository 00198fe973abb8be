import Text

// The text of scalars that cannot be read straight off the file.

extension ScalarReader {
  func decode(_ leaf: Leaf) -> [UInt8] {
    var scanner = Scanner(bytes: bytes, range: leaf.range)
    switch leaf.style {
    case .plain: return scanner.decodeFolded(until: nil)
    case .single, .double:
      scanner.position += 1
      return scanner.decodeFolded(until: scanner.bytes[leaf.range.lowerBound])
    case .literal, .folded:
      return scanner.decodeBlock(isLiteral: leaf.style == .literal, indent: leaf.indent)
    case .json: return decodeJSON(leaf.range)
    }
  }

  /// Go's `base64.StdEncoding`: line breaks are ignored, padding is required.
  func decodeBinary(_ text: [UInt8]) -> [UInt8]? {
    let digits = text.filter { $0 != 0x0A && $0 != 0x0D }
    if digits.count % 4 != 0 || digits.contains(0x20) || digits.contains(0x09) { return nil }
    return Base64.decode(digits)
  }
}

extension Scanner {
  /// The text of a plain or quoted scalar over several lines: a line break is a space, and of
  /// several line breaks the first is dropped (YAML 1.1, section 4.2.6).
  fileprivate mutating func decodeFolded(until quote: UInt8?) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(end - position)
    while position < end {
      let isEscapedBreak = decodeRun(until: quote, into: &out)
      if quote != nil, self[position] == quote { break }
      decodeBlanks(isEscapedBreak: isEscapedBreak, into: &out)
    }
    return out
  }

  /// Copies up to a blank, a line break or the closing quote. True when an escaped line break
  /// ended it.
  private mutating func decodeRun(until quote: UInt8?, into out: inout [UInt8]) -> Bool {
    while !isBlankOrEnd(position) || (position < end && self[position] == 0) {
      let byte = self[position]
      if let quote, byte == quote {
        guard quote == UInt8(ascii: "'"), self[position + 1] == quote else { return false }
        out.append(quote)
        position += 2
      } else if quote == UInt8(ascii: "\""), byte == UInt8(ascii: "\\") {
        if isBreak(position + 1) {
          position += 1
          skipBreak()
          return true
        }
        decodeEscape(into: &out)
      } else {
        let first = position
        advance()
        out.append(contentsOf: bytes[first..<position])
      }
    }
    return false
  }

  private mutating func decodeEscape(into out: inout [UInt8]) {
    let letter = self[position + 1]
    position += 2
    if let scalar = simpleEscape(letter) {
      out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      return
    }
    let digits = letter == UInt8(ascii: "x") ? 2 : letter == UInt8(ascii: "u") ? 4 : 8
    var value: UInt32 = 0
    for _ in 0..<digits {
      value = value << 4 | (hexDigit(self[position]) ?? 0)
      position += 1
    }
    let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
    out.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
  }

  private mutating func decodeBlanks(isEscapedBreak: Bool, into out: inout [UInt8]) {
    let blanks = position
    var atLineStart = isEscapedBreak
    var firstBreak: [UInt8] = []
    var furtherBreaks: [UInt8] = []
    while true {
      if isBlank(position) {
        position += 1
      } else if isBreak(position) {
        if atLineStart {
          appendBreak(to: &furtherBreaks)
        } else {
          appendBreak(to: &firstBreak)
          atLineStart = true
        }
      } else {
        break
      }
    }
    if !atLineStart {
      out.append(contentsOf: bytes[blanks..<position])
    } else if firstBreak.first == 0x0A {
      if furtherBreaks.isEmpty {
        out.append(0x20)
      } else {
        out.append(contentsOf: furtherBreaks)
      }
    } else {
      out.append(contentsOf: firstBreak)
      out.append(contentsOf: furtherBreaks)
    }
  }

  /// Every line break is LF in the text, but LS and PS stay what they are.
  private mutating func appendBreak(to out: inout [UInt8]) {
    guard isBreak(position) else { return }
    if self[position] == 0xE2 {
      out.append(contentsOf: bytes[position..<min(position + 3, end)])
    } else {
      out.append(0x0A)
    }
    skipBreak()
  }

  fileprivate mutating func decodeBlock(isLiteral: Bool, indent: Int) -> [UInt8] {
    guard let header = try? scanBlockHeader() else { return [] }
    let indent = indent > 0 ? indent : deepestIndent()
    var out: [UInt8] = []
    out.reserveCapacity(end - position)
    var lineBreak: [UInt8] = []
    var emptyLines: [UInt8] = []
    var wasIndented = false
    skipEmptyLines(indent, into: &emptyLines)
    while column == indent, position < end {
      let isIndented = isBlank(position)
      if !isLiteral, !wasIndented, !isIndented, lineBreak.first == 0x0A {
        if emptyLines.isEmpty { out.append(0x20) }
      } else {
        out.append(contentsOf: lineBreak)
      }
      out.append(contentsOf: emptyLines)
      lineBreak.removeAll(keepingCapacity: true)
      emptyLines.removeAll(keepingCapacity: true)
      wasIndented = isIndented
      let first = position
      while !isBreakOrEnd(position) { advance() }
      out.append(contentsOf: bytes[first..<position])
      appendBreak(to: &lineBreak)
      skipEmptyLines(indent, into: &emptyLines)
    }
    if header.chomping != .strip { out.append(contentsOf: lineBreak) }
    if header.chomping == .keep { out.append(contentsOf: emptyLines) }
    return out
  }

  /// The indentation of the first line with text, and of empty lines above it.
  private func deepestIndent() -> Int {
    var scanner = self
    var deepest = 0
    while true {
      while scanner[scanner.position] == UInt8(ascii: " ") { scanner.position += 1 }
      deepest = max(deepest, scanner.column)
      guard scanner.isBreak(scanner.position) else { return max(deepest, 1) }
      scanner.skipBreak()
    }
  }

  private mutating func skipEmptyLines(_ indent: Int, into breaks: inout [UInt8]) {
    while true {
      while column < indent, self[position] == UInt8(ascii: " ") { position += 1 }
      guard isBreak(position) else { return }
      appendBreak(to: &breaks)
    }
  }
}
