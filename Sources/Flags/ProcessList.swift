public import Text

/// Processes as `ps`, `/proc/PID/cmdline` or a journal shows them.
public enum ProcessList {
  /// Whether the bytes are a process list that shows a component.
  public static func looksLike(_ bytes: [UInt8]) -> Bool {
    let file = SourceFile(path: "", bytes: bytes)
    if isCommandLine(bytes) { return true }
    if bytes.contains(0) { return false }
    let text = PlacedText(file)
    for line in text.lines.prefix(50) {
      let words = text.words(in: line)
      if words.isEmpty { continue }
      if isHeader(words) || journal(text, line) != nil { return true }
      if commandStart(words) == nil { continue }
      if let found = invocation(words), !found.words.isEmpty || words.count >= 4 { return true }
    }
    return false
  }

  /// The components that the list shows, in its order.
  public static func read(_ file: SourceFile) -> [Invocation] {
    if file.bytes.contains(0) {
      return Invocation.find(in: nullSeparated(file)).map { [$0] } ?? []
    }
    let text = PlacedText(file)
    var found: [Invocation] = []
    var announced: [Program: Invocation] = [:]
    let cut = cutLength(text)
    for line in text.lines {
      if let start = journal(text, line) {
        // Every start writes the line again; the last tells of the process that runs.
        if let invocation = start.invocation { announced[invocation.program] = invocation }
        continue
      }
      var words = text.words(in: line)
      if let cut, line.count >= cut, words.count > 2 { words.removeLast() }
      if let invocation = invocation(words) { found.append(invocation) }
    }
    let programs = announced.keys.sorted()
    return found + programs.compactMap { announced[$0] }
  }

  private static func invocation(_ words: [Word]) -> Invocation? {
    guard let start = commandStart(words) else { return nil }
    return Invocation.find(in: Array(words[start...]), isExact: false)
  }

  /// The length at which `ps` cut its lines, when several end exactly there.
  private static func cutLength(_ text: PlacedText) -> Int? {
    let lengths = text.lines.map(\.count)
    guard let longest = lengths.max(), longest >= 79 else { return nil }
    let full = lengths.count { $0 == longest }
    return full > 1 || [80, 132].contains(longest) ? longest : nil
  }

  /// `/proc/PID/cmdline`: the words end with NUL.
  private static func isCommandLine(_ bytes: [UInt8]) -> Bool {
    guard bytes.last == 0, !bytes.contains(0x0A) else { return false }
    let file = SourceFile(path: "", bytes: bytes)
    return Invocation.find(in: nullSeparated(file)) != nil
  }

  private static func nullSeparated(_ file: SourceFile) -> [Word] {
    file.bytes.split(separator: 0, omittingEmptySubsequences: true).map { part in
      Word(
        text: String(decoding: part, as: UTF8.self),
        location: file.location(at: part.startIndex, length: part.count))
    }
  }
}

extension ProcessList {
  private static func isHeader(_ words: [Word]) -> Bool {
    guard words.contains(where: { $0.text == "PID" }), let last = words.last?.text else {
      return false
    }
    return ["CMD", "COMMAND", "ARGS"].contains(last)
  }

  /// Where the command stands in a line: behind the columns, or at once when there are none.
  static func commandStart(_ words: [Word]) -> Int? {
    guard !words.isEmpty, !isHeader(words) else { return nil }
    let process = words.prefix(2).firstIndex { GoValue.int($0.text) != nil }
    guard let process else { return 0 }
    var start = process + 1
    for at in words.indices.prefix(14).dropFirst(process + 1) where isTime(words[at].text) {
      // The start time is followed by the terminal or by the time used.
      guard at + 1 < words.count else { return nil }
      let next = words[at + 1].text
      if isTime(next) || isTerminal(next) { continue }
      start = at + 1
      break
    }
    // The branches of `ps f`.
    while start < words.count, ["\\_", "|", "`-", "|-"].contains(words[start].text) { start += 1 }
    return start < words.count ? start : nil
  }

  /// `00:05`, `1-02:03:04`, `0:00.12`
  private static func isTime(_ text: String) -> Bool {
    text.utf8.contains(UInt8(ascii: ":"))
      && text.utf8.allSatisfy { $0.isDigit || ":-.".utf8.contains($0) }
  }

  private static func isTerminal(_ text: String) -> Bool {
    text == "?" || text == "??" || text == "-" || text.hasPrefix("pts/") || text.hasPrefix("tty")
      || text == "console"
  }

  /// A journal's line in which k3s and RKE2 tell with which flags they run a component.
  private static func journal(
    _ text: PlacedText, _ line: Range<Int>
  ) -> (invocation: Invocation?, line: Range<Int>)? {
    let mark = Array("Running ".utf8)
    let bytes = text.bytes
    guard line.count > mark.count else { return nil }
    let starts = line.lowerBound...(line.upperBound - mark.count)
    guard let at = starts.first(where: { bytes[$0..<$0 + mark.count].elementsEqual(mark) }),
      at > line.lowerBound
    else { return nil }
    // The message is quoted: it ends at the first quote that is not escaped.
    let start = at + mark.count
    var end = start
    while end < line.upperBound, bytes[end] != UInt8(ascii: "\"") {
      end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
    }
    let words = text.words(in: start..<min(end, line.upperBound))
    guard let first = words.first, Program(naming: first.text) != nil else { return nil }
    return (Invocation.find(in: words, isExact: false), line)
  }
}
