import Inventory
import Rules
import Testing
import Text

/// An audit long after the release data was gathered says so, and does not guess.
@Suite struct OldDataTests {
  private static func judge(_ id: String, _ version: String, on day: String) throws -> RuleResult {
    let now = try #require(Timestamp(day))
    let file = SourceFile(
      path: "nodes.yaml",
      text: """
        apiVersion: v1
        kind: Node
        metadata: {name: w-1}
        status: {nodeInfo: {kubeletVersion: \(version)}}
        """)
    let rule = try #require(Catalog.rules(named: id).first)
    return rule.judge(ClusterReader.read([file], options: ReadingOptions(now: now)))
  }

  @Test func supportIsNotAssumed() throws {
    #expect(try Self.judge("versions/supported", "v1.37.1", on: "2027-04-01").status == .passed)
    let late = try Self.judge("versions/supported", "v1.37.1", on: "2027-06-01")
    #expect(late.status == .notAssessed)
    #expect(late.missing == ["newer release data than of 2026-11-20"])
  }

  @Test func whatEndedIsKnownForEver() throws {
    let planned = try Self.judge("versions/supported", "v1.35.7", on: "2027-06-01")
    #expect(
      planned.judgements.first?.failure?.message
        == "Kubernetes 1.35 was to get its last patches on 2027-02-28")
    let past = try Self.judge("versions/supported", "v1.29.1", on: "2027-06-01")
    #expect(
      past.judgements.first?.failure?.message
        == "Kubernetes 1.29 got its last patches on 2025-02-28")
  }

  @Test func newPatchesAreNotKnown() throws {
    #expect(
      try Self.judge("versions/supported-patch", "v1.37.1", on: "2027-06-01").status
        == .notAssessed)
    #expect(
      try Self.judge("versions/supported-patch", "v1.37.1", on: "2026-12-01").status == .passed)
  }
}
