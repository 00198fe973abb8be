import Foundation
import Inventory
import Rules
import Testing
import Text

/// The mistakes that people make in YAML, each in a small manifest, and what they are told of it.
///
/// `KREADY_RECORD=1 swift test` writes the answers anew; then review the difference.
@Suite struct MistakesTests {
  private static let folder = SeededFault.root.appending(path: "fixtures/mistakes")
  private static let expected = folder.appending(path: "expected.txt")

  @Test func everyMistakeGetsItsMessage() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0 != "expected.txt" }.sorted()
    #expect(names.count >= 25)
    let told = try names.map { try Self.told(of: $0) }.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["KREADY_RECORD"] != nil {
      try Data(told.utf8).write(to: Self.expected)
    }
    let expected = try String(contentsOf: Self.expected, encoding: .utf8)
    for (ours, theirs) in zip(told.split(separator: "\n\n"), expected.split(separator: "\n\n")) {
      #expect(ours == theirs)
    }
    #expect(told.utf8.count == expected.utf8.count)
  }

  /// Each finding as `name:line:column`, the line with a caret below, and the message.
  private static func told(of name: String) throws -> String {
    let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
    let file = SourceFile(path: name, bytes: bytes)
    let cluster = ClusterReader.read([file], options: ReadingOptions(now: ExampleTests.now))
    if !cluster.inputs.templates.isEmpty { return "\(name)\n  a template, to be rendered first\n" }
    let excerpts = Dictionary(
      uniqueKeysWithValues: cluster.inputs.unreadable.map { ($0.location, shown($0.excerpt)) })
    let rules = Catalog.rules.filter { $0.area == "input" }
    let findings = rules.flatMap { rule in
      rule.judge(cluster).judgements.compactMap { judgement in
        judgement.failure.map { failure in
          "\(judgement.location)  \(rule.id)\n" + (excerpts[judgement.location] ?? "")
            + "  \(failure.message)\n"
            + failure.related.map { "  \($0.location): \($0.message)\n" }.joined()
        }
      }
    }
    return findings.isEmpty ? "\(name)\n  nothing to tell\n" : findings.joined()
  }

  /// The line with a caret below.
  private static func shown(_ excerpt: Excerpt?) -> String {
    guard let excerpt else { return "" }
    let before = String(excerpt.line.unicodeScalars.prefix(excerpt.offset))
    let blanks = String(repeating: " ", count: visible(before).unicodeScalars.count)
    return "  | \(visible(excerpt.line))\n  | \(blanks)^\n"
  }
}
