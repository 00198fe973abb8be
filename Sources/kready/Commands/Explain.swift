import Assessment
import Reports
import Rules
import Text

extension Command {
  static let explain = Command(
    name: .explain, aliases: [], synopsis: "RULE|ITEM|AREA|score",
    summary: "Explain a rule, a checklist item, an area or the score, without a network.",
    examples: [
      ("kready explain etcd/odd-members", "a rule: what, why, how to fix, examples"),
      ("kready explain CKV_K8S_8", "by the id of another tool"),
      ("kready explain G-05", "a checklist item and what decides it"),
      ("kready explain score", "how the score comes about"),
    ]
  ) { request in
    guard let word = request.words.first else {
      throw UsageError("explain what?", hint: "a rule, an item, an area or score")
    }
    let style = Output.style(request)
    let library = try Checklists.library()
    try Output.print(try page(word, library, style))
    return .passed
  }

  private static func page(_ word: String, _ library: Library, _ style: Style) throws(UsageError)
    -> String
  {
    if word.lowercased() == "score" { return ScorePage.text(style) }
    let named = Catalog.rules(named: word)
    if named.count > 1 { return RuleList.table(named, style) }
    if let rule = named.first {
      return RulePage.text(rule, items: library.itemsByRule[rule.id] ?? [], style)
    }
    if let (checklist, item) = library.item(word) {
      return ItemPage.text(item, of: checklist, style)
    }
    if let area = Catalog.areas.first(where: { $0.id == word.lowercased() }) {
      return RuleList.table(area.rules, style)
    }
    if let declined = Catalog.declined(word) { return DeclinedPage.text(word, declined, style) }
    let rules = Catalog.rules.flatMap { [$0.id] + $0.aliases }
    let others = library.checklists.flatMap(\.items).map(\.id) + Catalog.areas.map { $0.id }
    var error = UsageError(
      "\(visible(word)) is no rule, item or area", word, among: rules + others + ["score"])
    if error.hint == nil { error.hint = "kready rules lists the rules" }
    throw error
  }
}
