import Assessment
import Reports
import Rules
import Text

extension Command {
  static let rules = Command(
    name: .rules, aliases: [], synopsis: "[RULE…] [-o table|json|markdown]",
    summary: "List the rules with their severity and what they need.",
    examples: [
      ("kready rules", "all rules"), ("kready rules etcd tls", "the rules of two areas"),
      ("kready rules -o json", "for programs"),
    ]
  ) { request in
    let selection = Selection(included: request.words)
    if let (word, nearest) = selection.unknown(among: Catalog.rules).first {
      throw UsageError(
        "no rule or area is called \(visible(word))", hint: nearest.map { "did you mean \($0)?" })
    }
    let rules = Catalog.rules.filter(selection.contains)
    let style = Output.style(request)
    switch request.targets.first?.format ?? "table" {
    case "table", "text": try Output.print(RuleList.table(rules, style))
    case "markdown": try Output.print(RuleList.markdown(rules))
    case "json":
      let items = try Checklists.library().itemsByRule
      try Output.print(RuleList.json(rules, items: items))
    case let other:
      throw UsageError(
        "unknown format \(visible(other)) (table, json, markdown)", other,
        among: ["table", "json", "markdown"])
    }
    return .passed
  }
}
