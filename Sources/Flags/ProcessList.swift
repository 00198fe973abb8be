public import Text

/// Processes as `ps`, `/proc/PID/cmdline` or a journal shows them.
public enum ProcessList {
  /// Whether the bytes are a process list that shows a component.
  public static func looksLike(_ bytes: [UInt8]) -> Bool {
    if isCommandLine(bytes) { return true }
    if bytes.contains(0) || SystemdUnit.looksLike(bytes) { return false }
    let text = PlacedText(SourceFile(path: "", bytes: bytes))
    return text.lines.contains { line in
      if announcement(text, line) != nil || isVariable(text, line) { return true }
      let words = text.words(in: line)
      return isHeader(words) || invocation(words) != nil
    }
  }

  /// The components that the list shows, in its order.
  public static func read(_ file: SourceFile) -> [Invocation] {
    if file.bytes.contains(0) {
      return Invocation.find(in: nullSeparated(file), isRunning: true).map { [$0] } ?? []
    }
    let text = PlacedText(file)
    if isPasted(text) { return ShellWords.split(text).compactMap { Invocation.find(in: $0) } }
    var found: [Invocation] = []
    var announced: [Program: Invocation] = [:]
    let cut = cutLength(text)
    for line in text.lines {
      if let invocation = announcement(text, line) {
        // Every start writes the line again; the last tells of the process that runs.
        announced[invocation.program] = invocation
        continue
      }
      var words = text.words(in: line)
      let isCut = cut.map { line.count >= $0 && words.count > 2 } ?? false
      if isCut { words.removeLast() }
      if var invocation = invocation(words) {
        invocation.isCut = isCut
        found.append(invocation)
      }
    }
    let programs = announced.keys.sorted()
    return found + programs.compactMap { announced[$0] }
  }

  /// Whether the text is command lines as one types them, with quotes and continued lines.
  private static func isPasted(_ text: PlacedText) -> Bool {
    var continues = false
    var isFirst = true
    for line in text.lines {
      let words = text.words(in: line)
      guard let first = words.first?.text, !first.hasPrefix("#") else { continue }
      let isComponent = commandStart(words) == 0 && invocation(words) != nil
      if isFirst && !isComponent { return false }
      let isAssignment = first.utf8.split(separator: UInt8(ascii: "="), maxSplits: 1).count > 1
      guard isComponent || continues || isAssignment || first.hasPrefix("-") else { return false }
      continues = words.last?.text.hasSuffix("\\") == true
      isFirst = false
    }
    return !isFirst
  }

  private static func invocation(_ words: [Word]) -> Invocation? {
    guard let start = commandStart(words) else { return nil }
    if start == 0 || !isTime(words[start - 1].text) {
      // Without a column of times before it, only a component with flags is told from other text.
      let next = start + 1 < words.count ? words[start + 1].text : start == 0 ? "" : "-"
      guard next.hasPrefix("-") || next == "\\", Program(naming: words[start].text) != nil else {
        return nil
      }
    }
    return Invocation.find(in: Array(words[start...]), isExact: false, isRunning: true)
  }

  /// The length at which `ps` cut its lines: the longest, when lines of different ends share it.
  private static func cutLength(_ text: PlacedText) -> Int? {
    let lines = text.lines
    guard let longest = lines.map(\.count).max(), longest >= 79 else { return nil }
    let ends = lines.filter { $0.count == longest }.compactMap { line in
      // Members of one cluster have command lines of one length, which end in the same flag.
      text.words(in: line).last?.text.utf8.split(separator: UInt8(ascii: "=")).first.map(Array.init)
    }
    return Set(ends).count > 1 ? longest : nil
  }

  /// `/proc/PID/cmdline`: the words are parted by NUL.
  private static func isCommandLine(_ bytes: [UInt8]) -> Bool {
    // Linux takes no arguments beyond 2 MiB.
    guard bytes.contains(0), bytes.count <= 1 << 21 else { return false }
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
  fileprivate static func isHeader(_ words: [Word]) -> Bool {
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
}
