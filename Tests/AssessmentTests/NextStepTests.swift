import Assessment
import Rules
import Testing

@Suite struct NextStepTests {
  private let audit = Made.audit([
    Made.rule("one/medium", .medium, passed: 0, failed: 3),
    Made.rule("one/small", .high, passed: 3, failed: 1),
    Made.rule("one/large", .high, passed: 0, failed: 2),
    Made.rule("one/worst", .critical, passed: 9, failed: 1),
    Made.rule("one/opinion", .info, passed: 0, failed: 9),
    Made.rule("one/good", .low, passed: 1, failed: 0),
  ])

  @Test func theWorstComesFirstThenWhatBringsMost() {
    #expect(
      audit.nextSteps.map(\.rule.id) == ["one/worst", "one/large", "one/small", "one/medium"])
    #expect(audit.nextSteps.map(\.findings) == [1, 2, 1, 3])
  }

  @Test func eachStepTellsTheScoreOnceItIsDone() {
    // Weights 2 + 5 + 5 + 10 + 1 = 23; earned 0 + 3.75 + 0 + 9 + 1 = 13.75, 59.78 of 100.
    #expect(audit.score.value == 59)
    #expect(audit.nextSteps.map(\.scoreAfter) == [64, 85, 91, 100])
    #expect(audit.nextSteps.map(\.gain) == [5, 22, 6, 9])
  }
}
