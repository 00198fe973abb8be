import Text

/// One physical line of a value.
struct SystemdLine: Sendable {
  let text: PlacedText
  let range: Range<Int>
}

/// Reads the syntax of systemd.syntax(7): sections, `key=value`, `\` at a line's end, comments.
enum SystemdReader {
  static func entries(of file: SourceFile) -> [SystemdUnit.Entry] {
    let text = PlacedText(file)
    let bytes = text.bytes
    var entries: [SystemdUnit.Entry] = []
    var section = ""
    var lines = text.lines[...]
    while let line = lines.popFirst() {
      let line = trimmed(line, bytes)
      guard let first = line.first, !isComment(bytes[first]) else { continue }
      if bytes[first] == UInt8(ascii: "[") {
        let end = line.first { bytes[$0] == UInt8(ascii: "]") } ?? line.upperBound
        section = text.text((first + 1)..<max(first + 1, end))
        continue
      }
      guard let equals = line.first(where: { bytes[$0] == UInt8(ascii: "=") }) else { continue }
      let key = trimmed(first..<equals, bytes)
      let parts = value(from: trimmed((equals + 1)..<line.upperBound, bytes), &lines, text)
      entries.append(entry(section, text.text(key), parts, text))
    }
    return entries
  }

  /// The first line of a value and those that continue it; comments between them vanish.
  private static func value(
    from first: Range<Int>, _ rest: inout ArraySlice<Range<Int>>, _ text: PlacedText
  ) -> [SystemdLine] {
    let bytes = text.bytes
    var parts: [SystemdLine] = []
    var line = first
    while true {
      let continues = line.last.map { bytes[$0] == UInt8(ascii: "\\") } ?? false
      let end = continues ? line.upperBound - 1 : line.upperBound
      parts.append(SystemdLine(text: text, range: trimmed(line.lowerBound..<end, bytes)))
      guard continues else { return parts }
      repeat {
        guard let next = rest.popFirst() else { return parts }
        line = trimmed(next, bytes)
      } while line.first.map { isComment(bytes[$0]) } ?? false
    }
  }

  private static func entry(
    _ section: String, _ key: String, _ parts: [SystemdLine], _ text: PlacedText
  ) -> SystemdUnit.Entry {
    let words = parts.filter { !$0.range.isEmpty }.map { text.text($0.range) }
    let start = parts.first?.range.lowerBound ?? 0
    let end = parts.last?.range.upperBound ?? start
    return SystemdUnit.Entry(
      section: section, key: key, value: words.joined(separator: " "),
      location: text.place(start..<max(start, end)), parts: parts)
  }

  private static func isComment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") || byte == UInt8(ascii: ";")
  }

  private static func trimmed(_ range: Range<Int>, _ bytes: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isBlank { start += 1 }
    while end > start, bytes[end - 1].isBlank || bytes[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }
}
