import Assessment
public import Rules

/// All rules at a glance.
public enum RuleList {
  public static func table(_ rules: [Rule], _ style: Style) -> String {
    var paper = Paper(style)
    let id = rules.map { columns($0.id) }.max() ?? 0
    for rule in rules {
      let severity = paper.ink(fitted(rule.severity.rawValue, 8), rule.severity.ink)
      let room = max(20, paper.width - id - 12)
      paper.line("\(severity)  \(fitted(rule.id, id))  \(fitted(rule.title, room).trimmedEnd)")
    }
    if rules.count > 1 { paper.line("\(counted(rules.count, "rule"))") }
    return paper.text
  }

  public static func markdown(_ rules: [Rule]) -> String {
    var out = "| Rule | Severity | What it asks for |\n|---|---|---|\n"
    for rule in rules {
      let title = rule.title.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|")
      out += "| `\(rule.id)` | \(rule.severity.rawValue) | \(title) |\n"
    }
    return out
  }

  /// `items` are the checklist items that ask for each rule.
  public static func json(_ rules: [Rule], items: [String: [String]]) -> String {
    var writer = JSONWriter()
    writer.object { json in
      json.string("apiVersion", Product.reportVersion)
      json.string("kind", "Rules")
      json.array("rules") { json in
        for rule in rules {
          json.object { json in
            json.string("id", rule.id)
            json.string("title", rule.title)
            json.string("severity", rule.severity.rawValue)
            json.string("area", rule.area)
            json.string("why", rule.rationale)
            json.string("fix", rule.remedy)
            json.array("needs", rule.needs.map(\.rawValue))
            json.array("aliases", rule.aliases)
            json.array("items", items[rule.id] ?? [])
          }
        }
      }
    }
    return writer.text + "\n"
  }
}
