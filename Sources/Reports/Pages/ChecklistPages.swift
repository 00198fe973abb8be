public import Assessment
import Text

/// A checklist, without a cluster.
public enum ChecklistPage {
  public static func text(_ checklist: Checklist, _ style: Style) -> String {
    var paper = Paper(style)
    paper.line(paper.ink(visible(checklist.title), .bold))
    let id = checklist.items.map { columns($0.id) }.max() ?? 0
    for item in checklist.items {
      let lead = "  \(fitted(visible(item.id), id))  "
      paper.paragraph(visible(item.says), indent: columns(lead), lead: lead)
    }
    return paper.text
  }
}

/// One item of a checklist and what decides it.
public enum ItemPage {
  public static func text(_ item: ChecklistItem, of checklist: Checklist, _ style: Style)
    -> String
  {
    var paper = Paper(style)
    paper.line("\(paper.ink(visible(item.id), .bold))    \(visible(checklist.title))")
    paper.paragraph(visible(item.says), indent: 0)
    paper.line()
    paper.list("DECIDED BY", item.rules)
    if let evidence = item.evidence { paper.list("OR BY A RECORD", [words(evidence)]) }
    if let who = item.statedBy { paper.list("OR STATED BY", [visible(who)]) }
    paper.list("STANDS FOR", item.joins)
    if let reason = item.notYet { paper.list("NOT DECIDED YET", [visible(reason)]) }
    if let document = checklist.document {
      let lines = item.lines.map { ", lines \(visible($0))" } ?? ""
      paper.list("FROM", ["\(visible(document))\(lines)"])
    }
    if item.acceptsRecords { paper.record(item) }
    return paper.text
  }

  private static func words(_ demand: EvidenceDemand) -> String {
    var words = ["in a kind: Evidence document"]
    if let age = demand.maxAge { words.append("at most \(age) days old") }
    if demand.needsFile { words.append("with a file") }
    if demand.needsUntil { words.append("that says until when it holds") }
    if !demand.asks.isEmpty {
      words.append("that says \(demand.asks.map(\.rawValue).joined(separator: " and "))")
    }
    if let content = demand.holds { words.append("with \(content.words)") }
    if !demand.parts.isEmpty {
      words.append("one for each part: \(demand.parts.map(\.name).joined(separator: ", "))")
    }
    return words.joined(separator: ", ")
  }
}

extension Paper {
  fileprivate mutating func list(_ title: String, _ entries: [String]) {
    if entries.isEmpty { return }
    line(ink(title, .bold))
    for entry in entries { paragraph(entry, indent: 2) }
    line()
  }

  /// What to write so that the item is stated.
  fileprivate mutating func record(_ item: ChecklistItem) {
    line(ink("TO RECORD IT", .bold))
    line("  apiVersion: kready/v1")
    line("  kind: Evidence")
    line("  evidence:")
    line("  - item: \(visible(item.id))")
    line("    title: what was done or is so")
    line("    by: a name")
    line("    on: 2026-10-01")
    line("    until: 2027-04-01")
    if let part = item.evidence?.parts.first { line("    part: \(part.name)") }
    for field in item.evidence?.asks ?? [] { line("    \(field.rawValue): \(field.example)") }
    if item.evidence?.needsFile == true || item.evidence?.holds != nil {
      line("    file: path/beside/this/document")
    }
    line()
  }
}
