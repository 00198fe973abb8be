import Assessment
import Reports
import Rules
import Testing
import Text

@Suite struct PageTests {
  @Test func everyRuleHasAPage() {
    for rule in Catalog.rules {
      let page = RulePage.text(rule, items: ["G-01"], Style())
      #expect(page.contains(rule.id))
      for heading in ["WHY", "WHAT TO DO", "FAILS", "PASSES", "ASKED FOR BY"] {
        #expect(page.contains(heading), "\(rule.id)")
      }
    }
  }

  @Test func everyItemHasAPage() throws {
    for checklist in try Library.builtIn().checklists {
      for item in checklist.items {
        let page = ItemPage.text(item, of: checklist, Style())
        #expect(page.hasPrefix(item.id))
        #expect(item.rules.allSatisfy { page.contains($0) })
        #expect(item.acceptsRecords == page.contains("kind: Evidence"), "\(item.id)")
      }
    }
  }

  @Test func theScoreIsExplainedByItsOwnNumbers() {
    let page = ScorePage.text(Style())
    for severity in Severity.allCases { #expect(page.contains(severity.rawValue)) }
    #expect(page.contains("An open critical finding caps the score at 59."))
  }

  @Test func ruleListsHoldEveryRule() {
    for text in [
      RuleList.table(Catalog.rules, Style()), RuleList.markdown(Catalog.rules),
      RuleList.json(Catalog.rules, items: [:]),
    ] {
      for rule in Catalog.rules { #expect(text.contains(rule.id)) }
    }
  }
}
