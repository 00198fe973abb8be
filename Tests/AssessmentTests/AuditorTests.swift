import Assessment
import Rules
import Testing
import Text

@Suite struct AuditorTests {
  private let first = SourceFile(path: "a.yaml", text: "kind: X\nname: y\n")
  private let copy = SourceFile(path: "b/a.yaml", text: "kind: X\nname: y\n")
  private let other = SourceFile(path: "c.yaml", text: "kind: X\nname: z\n")

  @Test func theWorstFindingsComeFirstThenByPlace() {
    let audit = Made.audit([
      Made.rule("one/low", .low, passed: 0, failed: 1),
      Made.rule(
        "one/high", .high,
        [
          (Thing("z", in: other), .fails("is bad")),
          (Thing("y", in: first, at: 8), .fails("is bad")),
          (Thing("x", in: first), .fails("is bad")),
        ]),
    ])
    #expect(audit.findings.map(\.subject) == ["x", "y", "z", "thing-0"])
  }

  @Test func aCopyOfAFileCountsOnce() {
    let alone = Made.rule("one/a", .high, [(Thing("y", in: first), .fails("is bad"))])
    let both = Made.rule(
      "one/a", .high,
      [(Thing("y", in: copy), .fails("is bad")), (Thing("y", in: first), .fails("is bad"))])
    let (once, twice) = (
      Made.audit([alone], of: [first]), Made.audit([both], of: [first, copy])
    )
    #expect(twice.outcomes.map(\.failed) == [1])
    #expect(twice.findings.map(\.id) == once.findings.map(\.id))
    #expect(twice.findings.first?.location.path == "a.yaml")
  }

  @Test func theSameFileOnTwoHostsIsNoCopy() {
    let rule = Made.rule(
      "one/a", .high,
      [
        (Thing("y", in: first, host: "cp-1"), .fails("is bad")),
        (Thing("y", in: copy, host: "cp-2"), .fails("is bad")),
      ])
    #expect(Made.audit([rule], of: [first, copy]).outcomes.map(\.failed) == [2])
  }

  @Test func aCopyThatIsJudgedOtherwiseStays() {
    let rule = Made.rule(
      "one/a", .high, [(Thing("y", in: first), .fails("is bad")), (Thing("y", in: copy), .passes)])
    #expect(Made.audit([rule], of: [first, copy]).outcomes.map(\.passed) == [1])
  }

  @Test func fingerprintsOutliveLinesAndMessages() {
    func id(_ thing: Thing, _ message: String) -> [String] {
      Made.audit([Made.rule("one/a", .high, [(thing, .fails(message))])]).findings.map(\.id)
    }
    let named = Thing("etcd on cp-1", in: first, host: "cp-1")
    let moved = Thing("etcd on cp-1", in: other, at: 8, host: "cp-1")
    #expect(id(named, "is bad") == id(moved, "is worse"))
    #expect(id(named, "is bad") != id(Thing("etcd on cp-2", host: "cp-2"), "is bad"))
    #expect(id(named, "is bad").first?.count == 16)
  }

  @Test func findingsOfOneNameAreNumbered() {
    let things = [Thing("y", in: first, host: "h"), Thing("y", in: other, host: "h")]
    let ids = Made.audit([Made.rule("one/a", .high, things.map { ($0, .fails("is bad")) })])
      .findings.map(\.id)
    #expect(Set(ids).count == 2)
    let alone = Made.audit([Made.rule("one/a", .high, [(things[0], .fails("is bad"))])])
    #expect(alone.findings.map(\.id) == Array(ids.prefix(1)))
  }

  @Test func checklistsNarrowTheRules() {
    let rules = [
      Made.rule("one/a", .high, passed: 1, failed: 0),
      Made.rule("two/a", .high, passed: 0, failed: 1),
    ]
    let audit = Made.audit(rules) { $0.onlyRules = ["one/a"] }
    #expect(audit.outcomes.map(\.rule.id) == ["one/a"])
  }

  @Test func headlinesTellTheWorstTwoRules() {
    let audit = Made.audit([
      Made.rule("one/high", .high, passed: 0, failed: 1),
      Made.rule("one/worst", .critical, passed: 0, failed: 3),
      Made.rule("two/high", .high, passed: 0, failed: 1),
    ])
    #expect(
      audit.headlines.map(\.text) == [
        "thing-0 is bad (and 2 more). It breaks without one/worst.",
        "thing-0 is bad. It breaks without one/high.",
      ])
    let calm = Made.audit([Made.rule("one/a", .medium, passed: 0, failed: 1)])
    #expect(calm.headlines.map(\.text) == ["Nothing critical or high is open; 1 lesser finding."])
    #expect(Made.audit([]).headlines.count == 1)
  }
}
