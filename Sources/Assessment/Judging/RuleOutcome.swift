public import Rules

/// What came of one rule: how many subjects passed and failed, copies counted once.
public struct RuleOutcome: Sendable {
  public let rule: Rule
  public let passed: Int
  public let failed: Int
  public let unassessed: Int
  /// The inputs that would decide what could not be judged.
  public let missing: [String]
  /// Why the rule is not applicable, where that needs saying.
  public let reason: String?
  /// The checklist items that ask for the rule, such as `G-05`.
  public let items: [String]

  public init(
    rule: Rule, passed: Int, failed: Int, unassessed: Int = 0, missing: [String] = [],
    reason: String? = nil, items: [String] = []
  ) {
    self.rule = rule
    self.passed = passed
    self.failed = failed
    self.unassessed = unassessed
    self.missing = missing
    self.reason = reason
    self.items = items
  }

  public var status: RuleResult.Status {
    if failed > 0 { return .failed }
    if passed > 0 { return .passed }
    return missing.isEmpty ? .notApplicable : .notAssessed
  }

  /// What the score needs to know.
  public var tally: Tally {
    Tally(
      area: rule.area, severity: rule.severity, passed: passed, failed: failed,
      unassessed: status == .notAssessed ? max(1, unassessed) : unassessed)
  }
}
