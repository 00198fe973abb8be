import Inventory
import Rules
import Testing
import Text

/// Runs the examples of every rule: each must point exactly where its `↓` stand, and nowhere else.
@Suite struct ExampleTests {
  static let now = Timestamp(year: 2026, month: 11, day: 20) ?? Timestamp(seconds: 0)

  @Test(arguments: Catalog.rules) func examplesHold(of rule: Rule) throws {
    for example in rule.examples {
      let marked = MarkedText(example.text)
      var options = ReadingOptions(now: Self.now)
      options.isWhole = example.isWhole
      let result = rule.judge(ClusterReader.read(marked.files, options: options))
      let places = result.judgements.filter { $0.failure != nil }.map(\.location.description)
      let comment: Comment = "\(rule.id), example on line \(example.line)"
      #expect(places.sorted() == marked.marks.sorted(), comment)
      switch example.outcome {
      case .passes: #expect(result.status == .passed, comment)
      case .fails: #expect(result.status == .failed, comment)
      case .notApplicable: #expect(result.status == .notApplicable, comment)
      case .notAssessed: #expect(result.status == .notAssessed, comment)
      }
    }
  }

  @Test(arguments: Catalog.rules) func everyRuleShowsGoodAndBad(_ rule: Rule) {
    #expect(rule.examples.contains { $0.outcome == .passes })
    #expect(rule.examples.contains { $0.outcome == .fails })
  }
}

extension Rule: CustomTestStringConvertible {
  public var testDescription: String { id }
}
