import Text

/// The lines of a saved terminal session, and what each can be of the outputs of etcdctl.
struct EtcdLines {
  let file: SourceFile
  private let bytes: [UInt8]

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  /// The lines without their ends and the blanks around them.
  func lines(upTo limit: Int = .max) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    let end = min(bytes.count, limit)
    for at in 0..<end where bytes[at] == 0x0A {
      lines.append(trimmed(start..<at))
      start = at + 1
    }
    if start < end { lines.append(trimmed(start..<end)) }
    return lines
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, bytes[low] <= 0x20 { low += 1 }
    while high > low, bytes[high - 1] <= 0x20 { high -= 1 }
    return low..<high
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  func place(_ range: Range<Int>) -> Location {
    file.location(at: range.lowerBound, length: range.count)
  }

  func starts(_ line: Range<Int>, with word: StaticString) -> Bool {
    word.withUTF8Buffer { bytes[line].starts(with: $0) }
  }

  func holds(_ line: Range<Int>, _ word: StaticString) -> Bool {
    find(line, word) != nil
  }

  /// Where a word first stands in a line.
  func find(_ line: Range<Int>, _ word: StaticString) -> Int? {
    word.withUTF8Buffer { word in
      guard let first = word.first, line.count >= word.count else { return nil }
      let last = line.upperBound - word.count
      return (line.lowerBound...last).first {
        bytes[$0] == first && bytes[$0..<$0 + word.count].elementsEqual(word)
      }
    }
  }

  func first(_ line: Range<Int>) -> UInt8? { line.isEmpty ? nil : bytes[line.lowerBound] }
  func last(_ line: Range<Int>) -> UInt8? { line.isEmpty ? nil : bytes[line.upperBound - 1] }

  /// The cells of a simple line.
  func cells(_ line: Range<Int>) -> [String] {
    var cells: [String] = []
    var start = line.lowerBound
    for at in line where bytes[at] == UInt8(ascii: ",") {
      // A comma without a blank parts the URLs of one cell.
      guard at + 1 == line.upperBound || bytes[at + 1] == 0x20 else { continue }
      cells.append(text(trimmed(start..<at)))
      start = at + 1
    }
    cells.append(text(trimmed(min(start, line.upperBound)..<line.upperBound)))
    return cells
  }

  /// Whether the line is a row of a table: `| a | b |`, since 3.7 `│ a │ b │`.
  func isRow(_ line: Range<Int>) -> Bool {
    (first(line) == UInt8(ascii: "|") && last(line) == UInt8(ascii: "|")) || starts(line, with: "│")
  }

  /// Whether the line is a rule of a table: `+---+---+`, since 3.7 `┌───┬───┐`.
  func isRule(_ line: Range<Int>) -> Bool {
    starts(line, with: "+--") || starts(line, with: "┌─") || starts(line, with: "├─")
      || starts(line, with: "└─")
  }

  /// The cells of a row of a table.
  func row(_ line: Range<Int>) -> [String] {
    let isBox = first(line) != UInt8(ascii: "|")
    // U+2502 is E2 94 82.
    let mark: [UInt8] = isBox ? [0xE2, 0x94, 0x82] : [UInt8(ascii: "|")]
    var cells: [String] = []
    var start: Int?
    var at = line.lowerBound
    while at < line.upperBound {
      guard bytes[at] == mark[0], bytes[at..<line.upperBound].starts(with: mark) else {
        at += 1
        continue
      }
      if let start { cells.append(text(trimmed(start..<at))) }
      at += mark.count
      start = at
    }
    return cells
  }
}
