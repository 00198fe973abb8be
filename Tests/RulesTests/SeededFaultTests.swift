import Foundation
import Inventory
import Rules
import Testing
import Text

/// One small fault in the healthy cluster makes exactly the rule fail that is for it, at its
/// place, and no other rule.
@Suite struct SeededFaultTests {
  private static let healthy: [String: SourceFile] = {
    let folder = SeededFault.root.appending(path: "fixtures/clusters/healthy-ha").path
    let found = InputFinder.find(paths: [folder]).files.map { file in
      let path = String(file.path.dropFirst(folder.count + 1))
      return (path, SourceFile(path: path, bytes: file.bytes))
    }
    return Dictionary(uniqueKeysWithValues: found).filter { $0.key != "expected.txt" }
  }()

  private static func findings(_ files: [SourceFile]) -> [Finding] {
    let cluster = ClusterReader.read(files, options: ReadingOptions(now: ExampleTests.now))
    return Catalog.rules.flatMap { rule in
      rule.judge(cluster).judgements.compactMap { judgement in
        judgement.failure.map {
          Finding(
            rule: rule.id, subject: judgement.subject, message: $0.message,
            place: judgement.location.description)
        }
      }
    }
  }

  /// What fails in the healthy cluster as it is.
  private static let before: Set<String> = {
    Set(findings(Array(healthy.values)).map(\.name))
  }()

  @Test(arguments: SeededFault.all) func failsAlone(_ fault: SeededFault) throws {
    let (files, expected) = try fault.plant(in: Self.healthy)
    let found = Self.findings(files).filter { !Self.before.contains($0.name) }
    let byRule = Dictionary(grouping: found, by: \.rule)
    for expectation in expected {
      #expect(!expectation.places.isEmpty, "the fault tells no place")
      let places = byRule[expectation.rule, default: []].map(\.place).sorted()
      #expect(places == expectation.places, "\(expectation.rule)")
    }
    let others = found.filter { finding in !expected.contains { $0.rule == finding.rule } }
    #expect(others.map(\.description) == [])
  }

  @Test(arguments: Catalog.rules) func everyRuleIsSeeded(_ rule: Rule) {
    let isSeeded = SeededFault.all.contains { $0.rule == rule.id }
    let reason = SeededFault.impossible[rule.id]
    #expect(isSeeded != (reason != nil), "seed it, or say in fixtures/faults why it cannot be")
  }

  @Test func faultsNameRules() {
    let known = Set(Catalog.rules.map(\.id))
    #expect(SeededFault.all.map(\.rule).filter { !known.contains($0) } == [])
    #expect(SeededFault.impossible.keys.filter { !known.contains($0) } == [])
  }

  private struct Finding: CustomStringConvertible {
    let rule: String
    let subject: String
    let message: String
    let place: String

    /// The same wherever its line moves.
    var name: String { "\(rule) \(subject) \(message)" }
    var description: String { "\(place) \(name)" }
  }
}
