public import Rules

/// A rule whose findings are worth fixing next, and what that brings.
public struct NextStep: Sendable {
  public let rule: Rule
  /// How many findings it clears.
  public let findings: Int
  /// The points that fixing these alone adds to the average, before any cap.
  public let gain: Int
  /// The score once this step and those before it are done.
  public let scoreAfter: Int

  public init(rule: Rule, findings: Int, gain: Int, scoreAfter: Int) {
    self.rule = rule
    self.findings = findings
    self.gain = gain
    self.scoreAfter = scoreAfter
  }

  /// The failed rules, the worst first, among equals the one that brings most.
  static func steps(_ outcomes: [RuleOutcome]) -> [NextStep] {
    var tallies = outcomes.map(\.tally)
    let before = Score(tallies).average ?? 0
    var open: [(index: Int, gain: Int)] = []
    for index in tallies.indices where tallies[index].failed > 0 {
      if outcomes[index].rule.severity.weight == 0 { continue }
      let tally = tallies[index]
      tallies[index] = tally.fixed
      open.append((index, (Score(tallies).average ?? 0) - before))
      tallies[index] = tally
    }
    open.sort { a, b in
      let (first, second) = (outcomes[a.index].rule, outcomes[b.index].rule)
      if first.severity != second.severity { return first.severity > second.severity }
      return (-a.gain, a.index) < (-b.gain, b.index)
    }
    return open.map { index, gain in
      tallies[index] = tallies[index].fixed
      return NextStep(
        rule: outcomes[index].rule, findings: outcomes[index].failed, gain: gain,
        scoreAfter: Score(tallies).value ?? 0)
    }
  }
}
