public import Rules

/// What breaks first, in a sentence.
public struct Headline: Sendable {
  public let text: String
  /// The rule it is told of; nil when there is nothing to tell.
  public let rule: Rule?

  /// Two sentences at most, of the worst two rules.
  static func sentences(_ audit: Audit) -> [Headline] {
    if audit.readiness == .notAudited { return [Headline(text: unaudited(audit), rule: nil)] }
    var told: [Headline] = []
    for finding in audit.findings where finding.severity >= .high {
      if told.contains(where: { $0.rule?.id == finding.rule.id }) { continue }
      let others = audit.findings.count { $0.rule.id == finding.rule.id } - 1
      let more = others > 0 ? " (and \(others) more)" : ""
      let text = "\(finding.subject) \(finding.message)\(more). \(firstSentence(finding.why))."
      told.append(Headline(text: text, rule: finding.rule))
      if told.count == 2 { break }
    }
    if told.isEmpty { told.append(Headline(text: calm(audit), rule: nil)) }
    return told
  }

  private static func unaudited(_ audit: Audit) -> String {
    if audit.score.average == nil {
      return "Nothing was found that could be audited, so nothing is known of the cluster."
    }
    return "Too little was looked at: coverage is \(audit.score.coverage) percent."
  }

  private static func calm(_ audit: Audit) -> String {
    let lesser = audit.findings.count
    if audit.score.coverage < Readiness.leastCoverage {
      return "Nothing critical or high is open, but only \(audit.score.coverage) percent of what"
        + " counts could be checked."
    }
    if lesser == 0 { return "Everything that could be checked is as production asks." }
    return "Nothing critical or high is open; \(lesser) lesser finding\(lesser == 1 ? "" : "s")."
  }

  /// Up to the first full stop that ends a sentence, without it, on one line.
  private static func firstSentence(_ text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\n" }
    var kept: [Substring] = []
    for word in words {
      if word.hasSuffix("."), !["e.g.", "i.e.", "etc."].contains(word) {
        kept.append(word.dropLast())
        break
      }
      kept.append(word)
    }
    return kept.joined(separator: " ")
  }
}
