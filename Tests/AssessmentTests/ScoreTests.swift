import Assessment
import Rules
import Testing

@Suite struct ScoreTests {
  private func tally(
    _ severity: Severity, _ passed: Int, _ failed: Int, _ unassessed: Int = 0
  ) -> Tally {
    Tally(area: "one", severity: severity, passed: passed, failed: failed, unassessed: unassessed)
  }

  @Test func sharesAreWeightedBySeverity() {
    // (10 × 1 + 5 × 3/4 + 2 × 0) / 17 = 80.88…
    let score = Score([tally(.critical, 3, 0), tally(.high, 3, 1), tally(.medium, 0, 2)])
    #expect(score.average == 80)
    #expect(score.weight == 17)
    #expect(score.value == 80)
    #expect(score.cappedBy == nil)
  }

  @Test func onlyEverythingIsAHundred() {
    #expect(Score([tally(.low, 9999, 1), tally(.critical, 1, 0)]).average == 99)
    #expect(Score([tally(.low, 10_000, 0), tally(.critical, 1, 0)]).average == 100)
  }

  @Test func openFindingsCapTheScore() {
    let good = Array(repeating: tally(.high, 10, 0), count: 30)
    let critical = Score(good + [tally(.critical, 99, 1)])
    #expect((critical.average, critical.value) == (99, 59))
    #expect(critical.cappedBy == .critical)
    let high = Score(good + [tally(.high, 99, 1)])
    #expect((high.average, high.value) == (99, 89))
    let medium = Score(good + [tally(.medium, 99, 1)])
    #expect((medium.average, medium.value) == (99, 99))
  }

  @Test func aCapThatDoesNotHoldTheScoreDownIsNotNamed() {
    let score = Score([tally(.critical, 0, 1), tally(.high, 1, 1)])
    #expect(score.value == 16)
    #expect(score.cappedBy == nil)
  }

  @Test func whatWasNotJudgedLowersCoverageOnly() {
    let score = Score([tally(.high, 4, 0), tally(.high, 0, 0, 1), tally(.critical, 1, 0, 3)])
    #expect(score.average == 100)
    // (5 + 0 + 10 × 1/4) / 20
    #expect(score.coverage == 37)
  }

  @Test func nothingJudgedHasNoScore() {
    #expect(Score([]).value == nil)
    #expect(Score([]).coverage == 0)
    let unassessed = Score([tally(.high, 0, 0, 7)])
    #expect(unassessed.value == nil)
    #expect(unassessed.coverage == 0)
    #expect(Score([tally(.info, 1, 0)]).value == nil, "opinions weigh nothing")
  }

  @Test func areasHaveNoCap() {
    let audit = Made.audit([
      Made.rule("one/a", .critical, passed: 3, failed: 1),
      Made.rule("one/b", .low, passed: 1, failed: 0),
      Made.rule("two/a", .high, passed: 0, failed: 0, unassessed: 2),
    ])
    #expect(audit.areas.map(\.id) == ["one", "two"])
    #expect(audit.areas.first?.score == 77)
    #expect(audit.areas.first?.worst?.id == "one/a")
    #expect(audit.areas.last?.score == nil, "an area without a verdict is never 100")
    #expect(audit.areas.last?.notAssessed == 1)
    #expect(audit.score.value == 59)
  }
}
