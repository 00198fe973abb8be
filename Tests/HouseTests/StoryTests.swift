import Assessment
import Foundation
import Reports
import Rules
import Testing
import Text

/// Every cluster under `fixtures/clusters` gets the report that lies beside it.
///
/// `KREADY_RECORD=1 swift test` writes the reports anew; review them as part of the change.
@Suite struct StoryTests {
  static let isRecording = ProcessInfo.processInfo.environment["KREADY_RECORD"] != nil

  @Test(arguments: Story.all) func reportIsAsExpected(of story: Story) throws {
    let report = Format.text.report(try story.audit(), Story.golden)
    if Self.isRecording {
      try Data(report.utf8).write(to: story.expected)
    }
    let expected = try String(contentsOf: story.expected, encoding: .utf8)
    #expect(firstDifference(report, expected) == nil)
  }

  @Test(arguments: Story.all) func orderOfFilesDoesNotShow(of story: Story) throws {
    let there = try story.audit()
    let back = try story.audit(story.files.reversed())
    var style = Story.golden
    style.showsAll = true
    style.isVerbose = true
    style.showsChecklists = true
    for format in Format.all {
      let difference = firstDifference(format.report(there, style), format.report(back, style))
      #expect(difference == nil, "\(format.name)")
    }
  }

  /// Everything secret in the fixtures starts with a word that no report may hold, in clear text
  /// or in any of the three ways that base64 can spell it.
  @Test(arguments: Story.all) func noReportTellsASecret(of story: Story) throws {
    let audit = try story.audit()
    var style = Style()
    style.showsAll = true
    style.isVerbose = true
    style.showsChecklists = true
    for format in Format.all {
      let report = format.report(audit, style)
      for spelling in Self.spellings {
        #expect(!report.contains(spelling), "\(format.name) tells \(spelling)")
      }
    }
  }

  @Test func fixturesHoldSecretsToTell() throws {
    let texts = Story.all.flatMap(\.files).map { String(decoding: $0.bytes, as: UTF8.self) }
    for spelling in Self.spellings.prefix(2) {
      #expect(texts.contains { $0.contains(spelling) })
    }
  }

  @Test func sixStoriesAreTold() {
    #expect(Story.all.count >= 6)
    for story in Story.all {
      #expect(story.files.contains { $0.path.hasSuffix("\(story.name)/README.md") })
    }
  }

  @Test func theHealthyClusterIsReady() throws {
    let audit = try Story(name: "healthy-ha").audit()
    #expect(audit.readiness == .ready)
    #expect(audit.score.coverage == 100)
    #expect(audit.findings.filter { $0.severity >= .medium }.map(\.subject) == [])
  }

  /// `KRSEC` itself, then as base64 spells it at each of the three places in a group of bytes.
  private static let spellings: [String] = {
    let word = "KRSEC"
    let encoded = (0..<3).map { shift in
      let bytes = Data(repeating: 0x20, count: shift) + Data(word.utf8)
      // Only whole sextets of the word itself: what stands before or after changes the others.
      let whole = bytes.base64EncodedString().filter { $0 != "=" }
      let start = (shift * 8 + 5) / 6
      let end = (shift + word.utf8.count) * 8 / 6
      return String(Array(whole)[start..<end])
    }
    return [word] + encoded
  }()
}

/// The first line in which two texts differ, for a message that can be read.
func firstDifference(_ report: String, _ expected: String) -> String? {
  if report == expected { return nil }
  let (ours, theirs) = (report.split(separator: "\n"), expected.split(separator: "\n"))
  let index = zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset
  let line = index ?? min(ours.count, theirs.count)
  let ourLine = line < ours.count ? ours[line] : "end"
  let theirLine = line < theirs.count ? theirs[line] : "end"
  return "line \(line + 1) is \"\(ourLine)\", not \"\(theirLine)\""
}
