import Assessment
import Foundation
import Reports
import Testing

/// What the README shows is what the program prints.
@Suite struct ReadmeTests {
  private static let fence = "```text\n"

  /// `KREADY_RECORD=1 swift test` writes the block anew.
  @Test func reportIsTheProgramsOwn() throws {
    let report = Format.text.report(try Story(name: "stacked-etcd-on-two-hosts").audit(), Style())
    let excerpt = Self.excerpt(of: report)
    var readme = try House.text("README.md")
    let start = try #require(readme.range(of: Self.fence)).upperBound
    let end = try #require(readme.range(of: "```", range: start..<readme.endIndex)).lowerBound
    if StoryTests.isRecording {
      readme.replaceSubrange(start..<end, with: excerpt)
      try Data(readme.utf8).write(to: House.root.appending(path: "README.md"))
    } else {
      #expect(firstDifference(excerpt, String(readme[start..<end])) == nil)
    }
  }

  @Test func exitCodesAreTold() throws {
    let readme = try House.text("README.md")
    for code in ExitCode.allCases {
      #expect(readme.contains("| \(code.rawValue) | \(code.summary) |"))
    }
  }

  @Test func nothingButTheProductIsMentioned() throws {
    let readme = try House.text("README.md")
    for word in ["/work/", "/home/", "/root/", "/tmp/"] { #expect(!readme.contains(word)) }
  }

  /// The head with the areas, the finding on the machines of etcd, the next steps, the last line.
  private static func excerpt(of report: String) -> String {
    let lines = report.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    func part(from start: String, through isInside: (String) -> Bool) -> [String] {
      guard let first = lines.firstIndex(where: { $0.hasPrefix(start) }) else { return [] }
      return [lines[first]] + lines[(first + 1)...].prefix(while: isInside)
    }
    let head = Array(lines.prefix { !$0.hasPrefix(" CRITICAL") })
    let finding = part(from: " etcd/distinct-hosts") { $0.hasPrefix("  ") }
    let steps = part(from: " NEXT STEPS") { !$0.isEmpty }
    let last = lines.last { !$0.isEmpty }.map { [$0] } ?? []
    let parts = [head, ["  …"], finding, ["  …"], steps, [""], last]
    return parts.flatMap { $0 }.joined(separator: "\n") + "\n"
  }
}
