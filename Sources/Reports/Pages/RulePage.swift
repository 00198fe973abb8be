import Inventory
public import Rules

/// The manual page of a rule, made of the rule itself.
public enum RulePage {
  /// `items` are the checklist items that ask for it.
  public static func text(_ rule: Rule, items: [String], _ style: Style) -> String {
    var paper = Paper(style)
    paper.line(
      "\(paper.ink(rule.id, .bold))    \(paper.ink(rule.severity.rawValue, rule.severity.ink))")
    paper.paragraph(rule.title, indent: 0)
    paper.line()
    paper.section("WHY", rule.rationale)
    paper.section("WHAT TO DO", rule.remedy)
    for (installer, remedy) in rule.remedies.sorted(by: { $0.key < $1.key }) {
      paper.section("WITH \(installer.displayName)", remedy)
    }
    if !rule.needs.isEmpty {
      paper.section("DECIDED FROM", rule.needs.map(\.missing).joined(separator: "; "))
    }
    if let bad = rule.examples.first(where: { $0.outcome == .fails }) {
      paper.example("FAILS", bad)
    }
    if let good = rule.examples.first(where: { $0.outcome == .passes }) {
      paper.example("PASSES", good)
    }
    if !items.isEmpty { paper.section("ASKED FOR BY", items.joined(separator: ", ")) }
    if !rule.aliases.isEmpty {
      paper.section("ELSEWHERE CALLED", rule.aliases.joined(separator: ", "))
    }
    return paper.text
  }
}

extension Paper {
  fileprivate mutating func section(_ title: String, _ words: String) {
    line(ink(title, .bold))
    paragraph(words, indent: 2)
    line()
  }

  /// The example as it is; the arrows that point at findings stay.
  fileprivate mutating func example(_ title: String, _ example: Example) {
    line(ink(title, .bold))
    for each in example.text.split(separator: "\n", omittingEmptySubsequences: false) {
      line(each.isEmpty ? "" : "  \(each)")
    }
    line()
  }
}
