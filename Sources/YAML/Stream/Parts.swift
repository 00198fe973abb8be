import Text

// A file is cut into parts that are read at the same time, and the result is the same as that of
// one reader.
//
// A line that begins with `---` ends a document whatever is around it, so a text can be cut behind
// any that surely is a separator. A single long list has none; it is cut on speculation (see
// `OpenList`), and read by one reader when that goes wrong.

/// Reads a whole text, with as many threads as are wanted and worth it.
enum Parts {
  static func read(
    _ text: ReadableText, threads: Int, leastPart: Int, isExact: Bool
  ) -> [Reading] {
    let wanted = min(threads, text.bytes.count / max(leastPart, 1))
    guard wanted > 1, !isExact, !text.looksLikeJSON else { return [whole(text, isExact)] }
    let parts = cuts(of: text, wanted)
    if parts.count > 1 {
      return concurrently(parts.count) { index in
        var reader = StreamReader(text, parts[index], isExact: false, records: Records(capacity: 0))
        reader.read()
        return reader.reading()
      }
    }
    return readList(text) ?? [whole(text, isExact)]
  }

  private static func whole(_ text: ReadableText, _ isExact: Bool) -> Reading {
    var reader = StreamReader(text, isExact: isExact, records: Records(capacity: 0))
    reader.read()
    return reader.reading()
  }

  /// Parts of about equal size, from behind one separator to the start of another.
  private static func cuts(of text: ReadableText, _ count: Int) -> [Range<Int>] {
    text.bytes.withUnsafeBufferPointer { buffer in
      let lines = Lines(buffer)
      var parts: [Range<Int>] = []
      var first = text.start
      for index in 1..<count {
        let wish = text.start + (lines.count - text.start) / count * index
        guard wish > first, let separator = separator(from: wish, lines) else { continue }
        parts.append(first..<separator)
        first = lines.nextLine(from: separator)
      }
      return parts + [first..<lines.count]
    }
  }

  /// How far from the place that is wished for a cut may be.
  private static func window(_ lines: Lines) -> Int { max(lines.count / 16, 4096) }

  /// A separator that ends a document whatever is above it: the line above is none.
  private static func separator(from wish: Int, _ lines: Lines) -> Int? {
    var line = lines.nextLine(from: min(wish, lines.count - 1))
    var isBehindSeparator = true
    let limit = min(wish + window(lines), lines.count)
    while line < limit {
      let begins = lines.begins(line, with: UInt8(ascii: "-"))
      if begins, !isBehindSeparator, lines.isSeparator(line) { return line }
      isBehindSeparator = begins
      line = lines.nextLine(from: line)
    }
    return nil
  }

  /// Reads a single long list with two readers; nil where it is not cut well.
  private static func readList(_ text: ReadableText) -> [Reading]? {
    guard let cut = item(in: text) else { return nil }
    let halves = concurrently(2) { index in
      let range = index == 0 ? text.start..<text.bytes.count : cut..<text.bytes.count
      var reader = StreamReader(text, range, isExact: false, records: Records(capacity: 0))
      if index == 0 { reader.read(to: cut) } else { reader.readRestOfList() }
      return reader.reading()
    }
    return halves.count == 2 ? halves[0].joined(halves[1]).map { [$0] } : nil
  }

  /// An item of a list in the first column, about in the middle.
  private static func item(in text: ReadableText) -> Int? {
    text.bytes.withUnsafeBufferPointer { buffer in
      let lines = Lines(buffer)
      var line = lines.nextLine(from: (lines.count - 1) / 2)
      let limit = min(line + window(lines), lines.count - 1)
      while line < limit {
        if lines[line] == UInt8(ascii: "-"), lines[line + 1] == 0x20 { return line }
        line = lines.nextLine(from: line)
      }
      return nil
    }
  }
}
