import Assessment
import Inventory
import Rules
import Text

extension Paper {
  mutating func nextSteps(_ audit: Audit) {
    let steps = audit.nextSteps
    guard !steps.isEmpty else { return }
    let told = style.showsAll ? steps[...] : steps.prefix(6)
    let id = told.map { columns($0.rule.id) }.max() ?? 0
    line(ink(" NEXT STEPS", .bold) + ink("    worst first; the score once each is done", .faint))
    for (index, step) in told.enumerated() {
      let after = "\(fitted("+\(step.gain)", 4, .right))  → \(step.scoreAfter)"
      let clears = "clears \(step.findings) \(step.rule.severity.rawValue)"
      line(
        " \(fitted("\(index + 1).", 3)) \(fitted(step.rule.id, id))  \(fitted(after, 12))  \(clears)"
      )
    }
    if steps.count > told.count {
      line("     and \(counted(steps.count - told.count, "more step")) (--all)")
    }
    line()
  }

  /// The rules that lack input, by what they lack.
  mutating func notChecked(_ audit: Audit) {
    let lacking = audit.outcomes.filter { $0.status == .notAssessed || $0.unassessed > 0 }
    guard !lacking.isEmpty else { return }
    var order: [String] = []
    var rules: [String: [String]] = [:]
    for outcome in lacking {
      let missing = outcome.missing.first ?? "more input"
      if rules[missing] == nil { order.append(missing) }
      rules[missing, default: []].append(outcome.rule.id)
    }
    order.sort { (rules[$0]?.count ?? 0, $1) > (rules[$1]?.count ?? 0, $0) }
    let share = "\(counted(lacking.count, "rule")), \(100 - audit.score.coverage) % of the weight"
    flow([("NOT CHECKED", .bold), ("  \(share); what would decide them:", nil)], indent: 1)
    for missing in order {
      let waiting = rules[missing] ?? []
      let told = style.showsAll || style.isVerbose ? waiting[...] : waiting.prefix(3)
      let more = waiting.count - told.count
      let names = told.joined(separator: ", ") + (more > 0 ? ", … and \(more) more" : "")
      paragraph(
        "\(visible(missing)) (\(names))", indent: 6,
        lead: fitted("\(waiting.count)", 4, .right))
    }
    line()
  }

  /// The rules that have nothing to judge for a reason that is worth saying.
  mutating func notApplicable(_ audit: Audit) {
    let grouped = Dictionary(grouping: audit.outcomes.filter { $0.reason != nil }) {
      $0.reason ?? ""
    }
    for (reason, outcomes) in grouped.sorted(by: { $0.key < $1.key }) {
      let count = counted(outcomes.count, "rule")
      flow([("NOT APPLICABLE", .bold), ("  \(count): \(visible(reason))", nil)], indent: 1)
      line()
    }
  }

  /// What of the inputs was not audited.
  mutating func inputs(_ inputs: Inputs) {
    var told = false
    func say(_ count: Int, _ what: String, _ paper: inout Paper) {
      guard count > 0 else { return }
      told = true
      paper.paragraph("\(count) \(what)", indent: 3, lead: " ")
    }
    say(inputs.unreadable.count, "not readable: findings of input/readable", &self)
    let names = inputs.templates.count <= 3 || style.isVerbose
    say(
      inputs.templates.count,
      "Helm or other templates: render them first\(names ? "" : " (-v lists them)")", &self)
    if names {
      for path in inputs.templates { paragraph(visible(path), indent: 7, lead: "     ") }
    }
    say(inputs.fragments.count, "patches or fragments of objects, counted and not judged", &self)
    let lists = style.isVerbose || inputs.unrecognised.count <= 3
    say(
      inputs.unrecognised.count, "not recognised\(lists ? ":" : " (-v lists them)")", &self)
    if lists {
      for each in inputs.unrecognised {
        paragraph("\(visible(each.path)): \(visible(each.reason))", indent: 7, lead: "     ")
      }
    }
    for notice in inputs.notices {
      told = true
      paragraph(visible(notice), indent: 3, lead: " ")
    }
    if told { line() }
  }

  /// The sum behind the score, so that anybody can do it again.
  mutating func arithmetic(_ audit: Audit) {
    line(ink(" HOW THE SCORE COMES ABOUT", .bold) + "    weight × passed / judged")
    var weights = 0
    for outcome in audit.outcomes where outcome.passed + outcome.failed > 0 {
      let weight = outcome.rule.severity.weight
      weights += weight
      line(
        "   \(fitted("\(weight)", 2, .right)) × "
          + fitted("\(outcome.passed)/\(outcome.passed + outcome.failed)", 11)
          + " \(outcome.rule.id)")
    }
    let average = audit.score.average.map(String.init) ?? "n/a"
    line("   sum / \(weights) × 100, rounded down = \(average)")
    if let severity = audit.score.cappedBy, let value = audit.score.value {
      line("   an open \(severity.rawValue) finding caps it at \(value)")
    }
    line()
  }

  /// The chosen checklists, item by item.
  mutating func checklists(_ audit: Audit) {
    let failed = Set(audit.outcomes.filter { $0.failed > 0 }.map(\.rule.id))
    for result in audit.checklists {
      line(" \(ink(visible(result.checklist.title), .bold)) (\(visible(result.checklist.name)))")
      let counts = ItemResult.Status.allCases.map { "\(result.count($0)) \($0.words)" }
      paragraph(counts.joined(separator: ", "), indent: 1)
      line()
      let id = result.items.map { columns($0.item.id) }.max() ?? 0
      for item in result.items { self.item(item, id, failed) }
      line()
    }
  }

  private mutating func item(_ result: ItemResult, _ id: Int, _ failed: Set<String>) {
    let item = result.item
    let mark = ink(fitted(result.status.words, 14), result.status.ink)
    let lead = " \(mark)  \(fitted(visible(item.id), id))  "
    let indent = id + 19
    var lines = wrapped(visible(item.says), max(20, width - indent))
    line(lead + (lines.isEmpty ? "" : lines.removeFirst()))
    for each in lines { line(blanks(indent) + each) }
    for rule in item.rules where failed.contains(rule) {
      line(blanks(indent) + ink(rule, .red))
    }
    if let reason = result.reason {
      for each in wrapped("→ \(visible(reason))", max(20, width - indent)) {
        line(blanks(indent) + ink(each, .faint))
      }
    }
  }
}

extension ItemResult.Status {
  var words: String {
    switch self {
    case .passed: "passed"
    case .failed: "FAILED"
    case .stated: "stated"
    case .notApplicable: "not applicable"
    case .notAssessed: "not assessed"
    }
  }

  var ink: Paper.Ink {
    switch self {
    case .passed: .green
    case .failed: .alarm
    case .stated: .cyan
    case .notApplicable, .notAssessed: .faint
    }
  }
}
