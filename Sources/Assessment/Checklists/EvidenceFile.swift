import Text

/// The content of a file that a record names, as far as it can be read.
struct EvidenceFile {
  private let lines: [ArraySlice<UInt8>]
  /// Whether the file is text at all; what a PDF says nobody knows.
  let isText: Bool

  init(_ file: SourceFile) {
    isText = !file.bytes.prefix(1 << 16).contains(0)
    lines = isText ? file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false) : []
  }

  /// What the file lacks to be what an item asks for; nil when it has all.
  func lack(_ content: EvidenceContent, now: Timestamp) -> String? {
    switch content {
    case .runbook: isText && !hasText ? "has nothing beside headings" : nil
    case .restore: isText ? restoreLack(now) : "is no text, so that its result cannot be read"
    case .addresses: isText ? addressLack : "is no text, so that no list can be read"
    }
  }

  private var hasText: Bool {
    lines.contains { line in
      guard let first = line.first(where: { $0 > 0x20 }) else { return false }
      return first != UInt8(ascii: "#") && first != UInt8(ascii: "=")
        && !line.allSatisfy { $0 == UInt8(ascii: "-") || $0 <= 0x20 }
    }
  }

  private func restoreLack(_ now: Timestamp) -> String? {
    let dates = lines.flatMap { Self.words($0).compactMap { Timestamp($0) } }
    guard let latest = dates.filter({ $0 <= now }).max() else {
      return dates.isEmpty ? "has no date of the form 2026-11-20" : "has dates of the future only"
    }
    guard let result = lines.lazy.compactMap(Self.result).first else {
      return "says no result (a line such as `result: passed`)"
    }
    if Self.good.contains(result) { return nil }
    return "says that the restore of \(latest.date) had the result \(visible(result))"
  }

  private static let good: Set<String> = [
    "passed", "pass", "ok", "success", "successful", "succeeded", "restored", "complete",
    "completed", "yes", "true", "green",
  ]

  /// The word after `result:`, `| Result |`, `status =` and the like, in lower case.
  private static func result(_ line: ArraySlice<UInt8>) -> String? {
    let words = words(line).map { $0.lowercased() }
    guard let key = words.firstIndex(where: { ["result", "outcome", "status"].contains($0) }),
      key == 0, words.count > 1
    else { return nil }
    return words[1]
  }

  private var addressLack: String? {
    var found = 0
    for (index, line) in lines.enumerated() {
      let words = Self.words(line.prefix { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: ";") })
      if words.isEmpty { continue }
      if words.contains(where: Self.isAddress) {
        found += 1
      } else if found > 0 {
        // What stands before the first entry is a heading.
        return "has neither an address nor a name on line \(index + 1)"
      }
    }
    return found > 0 ? nil : "lists no address and no name"
  }

  /// An address, a network, or a name of two labels and more.
  private static func isAddress(_ word: String) -> Bool {
    if IPAddress(word) != nil || CIDR(word) != nil { return true }
    let labels = word.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: true)
    return labels.count > 1
      && word.utf8.allSatisfy {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
          || $0 == UInt8(ascii: "*") || $0 >= 0x30 && $0 <= 0x39
          || ($0 | 0x20) >= 0x61
            && ($0 | 0x20) <= 0x7A
      }
  }

  /// The words of a line without the marks of Markdown, tables and keys around them.
  private static func words(_ line: ArraySlice<UInt8>) -> [String] {
    let marks = Array("|,*`\"'=()[]<>".utf8)
    return line.split { $0 <= 0x20 || marks.contains($0) }.compactMap { part in
      var part = part
      while part.last == UInt8(ascii: ":") { part = part.dropLast() }
      if part.isEmpty || part.allSatisfy({ $0 == UInt8(ascii: "-") }) { return nil }
      return String(decoding: part, as: UTF8.self)
    }
  }
}
