public import Rules

/// How much of what production asks for is there, out of 100, and how much of it was looked at.
///
/// Each rule gives the share of its subjects that pass, weighted by its severity. A rule that
/// could not be judged is in no average; it lowers the coverage instead. Everything is rounded
/// down, so that 100 means all.
public struct Score: Sendable {
  /// Grows when the same cluster would get another number.
  public static let version = 1
  /// The most that a cluster with an open finding of a severity can score.
  public static let caps: [(severity: Severity, most: Int)] = [(.critical, 59), (.high, 89)]

  /// The average before any cap; nil when nothing was judged.
  public let average: Int?
  /// The severity of the open finding that holds the score down, if one does.
  public let cappedBy: Severity?
  /// The weight of the rules that were judged.
  public let weight: Int
  /// Percent of the applicable weight that was judged.
  public let coverage: Int

  /// The score as it is shown; nil when nothing was judged.
  public var value: Int? {
    guard let average else { return nil }
    let cap = Self.caps.first { $0.severity == cappedBy }
    return min(average, cap?.most ?? 100)
  }

  public init(_ tallies: some Sequence<Tally>) {
    var earned = 0
    var judged = 0
    var assessed = 0
    var applicable = 0
    var open: Set<Severity> = []
    for tally in tallies {
      let weight = tally.severity.weight
      if tally.failed > 0 { open.insert(tally.severity) }
      if tally.judged > 0 {
        earned += weight * tally.credit
        judged += weight
      }
      if tally.judged > 0 || tally.unassessed > 0 {
        applicable += weight
        assessed += weight * tally.assessed
      }
    }
    weight = judged
    let average = judged == 0 ? nil : earned * 100 / (judged * million)
    self.average = average
    coverage = applicable == 0 ? 0 : assessed * 100 / (applicable * million)
    let cap = Self.caps.first { open.contains($0.severity) }
    cappedBy = cap.flatMap { cap in
      average.map { $0 > cap.most } == true ? cap.severity : nil
    }
  }
}

/// The score of one field of concern; no cap holds it down.
public struct AreaScore: Sendable {
  public let id: String
  public let title: String
  /// nil when nothing of the area was judged.
  public let score: Int?
  public let coverage: Int
  /// How many of its rules pass, fail, could not be judged, have nothing to judge.
  public let passed: Int
  public let failed: Int
  public let notAssessed: Int
  public let notApplicable: Int
  /// The worst rule that fails.
  public let worst: Rule?

  public init(id: String, title: String, outcomes: [RuleOutcome]) {
    let score = Score(outcomes.map(\.tally))
    self.id = id
    self.title = title
    self.score = score.average
    coverage = score.coverage
    passed = outcomes.count { $0.status == .passed }
    failed = outcomes.count { $0.status == .failed }
    notAssessed = outcomes.count { $0.status == .notAssessed }
    notApplicable = outcomes.count { $0.status == .notApplicable }
    var worst: Rule?
    for outcome in outcomes where outcome.failed > 0 {
      if worst.map({ outcome.rule.severity > $0.severity }) ?? true { worst = outcome.rule }
    }
    self.worst = worst
  }
}
