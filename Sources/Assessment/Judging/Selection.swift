public import Rules
import Text

/// Which rules take part: those that some include names and no exclude names.
public struct Selection: Sendable {
  public var included: [String] = []
  public var excluded: [String] = []

  public init(included: [String] = [], excluded: [String] = []) {
    self.included = included
    self.excluded = excluded
  }

  public func contains(_ rule: Rule) -> Bool {
    (included.isEmpty || included.contains { Self.names($0, rule) })
      && !excluded.contains { Self.names($0, rule) }
  }

  /// Whether a word of the user names the rule: its id, an alias, its area or a glob of ids.
  static func names(_ word: String, _ rule: Rule) -> Bool {
    let wanted = Array(word.lowercased().utf8)
    let candidates = [rule.id, rule.area] + rule.aliases.map { $0.lowercased() }
    return candidates.contains { matches(Array($0.utf8), wanted) }
  }

  /// The words that name no rule, each with the nearest name that does.
  public func unknown(among rules: [Rule]) -> [(word: String, nearest: String?)] {
    let names = Set(rules.flatMap { [$0.id, $0.area] + $0.aliases }).sorted()
    return (included + excluded)
      .filter { word in !rules.contains { Self.names(word, $0) } }
      .map { ($0, nearest(to: $0, among: names)) }
  }

  /// Whether `pattern`, with `*` for any run of bytes and `?` for one, is all of `text`.
  static func matches(_ text: [UInt8], _ pattern: [UInt8]) -> Bool {
    let star = UInt8(ascii: "*")
    let one = UInt8(ascii: "?")
    var t = 0
    var p = 0
    var resume: (text: Int, pattern: Int)?
    while t < text.count {
      if p < pattern.count, pattern[p] == star {
        resume = (t, p + 1)
        p += 1
      } else if p < pattern.count, pattern[p] == one || pattern[p] == text[t] {
        t += 1
        p += 1
      } else if let last = resume {
        resume = (last.text + 1, last.pattern)
        t = last.text + 1
        p = last.pattern
      } else {
        return false
      }
    }
    return pattern[p...].allSatisfy { $0 == star }
  }
}
