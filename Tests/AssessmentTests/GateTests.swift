import Assessment
import Rules
import Testing

@Suite struct GateTests {
  private func audit(_ rules: [Rule], _ change: (inout Gate) -> Void = { _ in }) -> Audit {
    var gate = Gate()
    change(&gate)
    return Made.audit(rules) { $0.gate = gate }
  }

  @Test func allGoodIsReady() {
    let audit = audit([Made.rule("one/a", .critical, passed: 1, failed: 0)])
    #expect(audit.readiness == .ready)
    #expect(audit.gateFailures.isEmpty)
  }

  @Test func lowFindingsLeaveItReady() {
    let audit = audit([Made.rule("one/a", .low, passed: 1, failed: 1)])
    #expect(audit.readiness == .ready)
  }

  @Test func mediumFindingsAreRisks() {
    let audit = audit([Made.rule("one/a", .medium, passed: 1, failed: 1)])
    #expect(audit.readiness == .readyWithRisks)
  }

  @Test func highFindingsFailTheDefaultGate() {
    let rules = [Made.rule("one/a", .high, passed: 1, failed: 1)]
    #expect(audit(rules).readiness == .notReady)
    #expect(audit(rules).gateFailures == ["--fail-on high"])
    let mild = audit(rules) { $0.failOn = .critical }
    #expect(mild.readiness == .readyWithRisks)
    #expect(mild.gateFailures.isEmpty)
  }

  @Test func aCriticalFindingIsNeverReady() {
    let audit = audit([Made.rule("one/a", .critical, passed: 99, failed: 1)]) { $0.failOn = nil }
    #expect(audit.readiness == .notReady)
    #expect(audit.gateFailures.isEmpty)
  }

  @Test func theLeastScoreIsAGate() {
    let rules = [Made.rule("one/a", .low, passed: 1, failed: 1)]
    #expect(audit(rules) { $0.minScore = 50 }.gateFailures.isEmpty)
    let strict = audit(rules) { $0.minScore = 51 }
    #expect(strict.gateFailures == ["--min-score 51"])
    #expect(strict.readiness == .notReady)
  }

  @Test func whatWasHardlyLookedAtIsNotAudited() {
    #expect(audit([]).readiness == .notAudited)
    let half = [
      Made.rule("one/a", .high, passed: 1, failed: 0),
      Made.rule("one/b", .high, passed: 0, failed: 0, unassessed: 1),
    ]
    #expect(audit(half).readiness == .ready)
    #expect(audit(half) { $0.minCoverage = 50 }.readiness == .ready)
    let strict = audit(half) { $0.minCoverage = 51 }
    #expect(strict.readiness == .notAudited)
    #expect(strict.gateFailures == ["--min-coverage 51"])
    #expect(audit([]) { $0.minCoverage = 0 }.readiness == .notAudited, "nothing is never green")
  }
}
