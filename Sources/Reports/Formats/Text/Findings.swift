import Assessment
import Inventory
import Rules
import Text

/// More findings than this, and only critical and high ones are told one by one.
private let mostTold = 60
/// More findings of one rule than this are folded into a count.
private let mostOfOneRule = 4

extension Paper {
  mutating func findings(_ audit: Audit) {
    let excerpts = Dictionary(
      audit.context.inputs.unreadable.compactMap { each in
        each.excerpt.map { (each.location, $0) }
      }, uniquingKeysWith: { first, _ in first })
    let isLong = audit.findings.count > mostTold && !style.showsAll
    for severity in Severity.allCases {
      let found = audit.findings.filter { $0.severity == severity }
      if found.isEmpty { continue }
      let title = "\(severity.rawValue.uppercased()) (\(found.count))"
      line(" " + ink(title, severity.ink))
      if severity < style.minSeverity {
        line("   not shown: --min-severity \(style.minSeverity.rawValue)")
      } else if severity < .high && isLong || severity == .info && !style.showsAll {
        brief(found)
      } else {
        for group in byRule(found) { rule(group, excerpts) }
      }
      line()
    }
  }

  /// The findings of each rule together, in the order of the first of each.
  private func byRule(_ findings: [Finding]) -> [[Finding]] {
    var order: [String] = []
    var groups: [String: [Finding]] = [:]
    for finding in findings {
      if groups[finding.rule.id] == nil { order.append(finding.rule.id) }
      groups[finding.rule.id, default: []].append(finding)
    }
    return order.compactMap { groups[$0] }
  }

  private mutating func brief(_ findings: [Finding]) {
    let groups = byRule(findings).sorted { $0.count > $1.count }
    let words = groups.map { "\($0.first?.rule.id ?? "") \($0.count)" }
    paragraph(words.joined(separator: ", "), indent: 3)
    line(ink("   --all tells each", .faint))
  }

  private mutating func rule(_ findings: [Finding], _ excerpts: [Location: Excerpt]) {
    guard let first = findings.first else { return }
    let count = findings.count > 1 ? "  (\(findings.count))" : ""
    let title = "\(ink(first.rule.id, .bold))  \(first.rule.title)\(count)"
    let isFitting = 1 + columns(first.rule.id) + 2 + columns(first.rule.title + count) <= width
    if isFitting {
      line(" \(title)")
    } else {
      line(" \(ink(first.rule.id, .bold))\(count)")
      paragraph(first.rule.title, indent: 3)
    }
    let told =
      style.showsAll || findings.count == mostOfOneRule + 1
      ? findings[...] : findings.prefix(mostOfOneRule)
    for finding in told { self.finding(finding, excerpts[finding.location]) }
    rest(findings[told.count...])
    paragraph(visible(first.why), indent: 10, lead: "     why  ")
    var lead = "     fix  "
    for each in first.fix.split(separator: "\n") {
      paragraph(visible(each), indent: 10, lead: lead)
      lead = ""
    }
  }

  private mutating func finding(_ finding: Finding, _ excerpt: Excerpt?) {
    // The place has the path already.
    let isFile = finding.subject == finding.location.path
    let words = visible(isFile ? finding.message : "\(finding.subject): \(finding.message)")
    place(visible(finding.location.description), words)
    if let excerpt { self.excerpt(excerpt, indent: 7) }
    for related in finding.related.prefix(3) {
      place(visible(related.location.description), visible(related.message), isRelated: true)
    }
    if finding.related.count > 3 {
      line("       \(ink("and \(finding.related.count - 3) more places (-o json)", .faint))")
    }
  }

  /// A place that a terminal makes a link of, then what is there, beside it or below.
  private mutating func place(_ place: String, _ words: String, isRelated: Bool = false) {
    let indent = isRelated ? 5 : 3
    let from = indent + columns(place) + 2
    if from + columns(words) <= width {
      line(blanks(indent) + ink(place, .cyan) + "  " + words)
    } else {
      line(blanks(indent) + ink(place, .cyan))
      paragraph(words, indent: indent + 4)
    }
  }

  /// How many more there are, by name as far as two lines go.
  private mutating func rest(_ findings: ArraySlice<Finding>) {
    guard !findings.isEmpty else { return }
    var names: [String] = []
    var used = 0
    for finding in findings {
      let name = visible(finding.subject)
      used += columns(name) + 2
      if used > width * 2 - 50 { break }
      names.append(name)
    }
    let unnamed = findings.count - names.count
    let end = unnamed > 0 ? ", … and \(unnamed) more" : ""
    paragraph(
      "and \(findings.count) more: \(names.joined(separator: ", "))\(end) (--all)", indent: 3)
  }
}
