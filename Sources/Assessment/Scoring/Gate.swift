public import Rules

/// What an audit must reach to pass.
public struct Gate: Sendable {
  /// Findings of this severity or worse fail the audit; nil lets every finding pass.
  public var failOn: Severity? = .high
  /// The least score.
  public var minScore: Int?
  /// The least coverage in percent: what was hardly looked at is never fine.
  public var minCoverage = 1

  public init() {}

  /// What the audit fell short of, by the names of the options.
  public func failures(score: Score, counts: [Severity: Int]) -> [String] {
    var failed: [String] = []
    if let failOn, counts.contains(where: { $0.key >= failOn && $0.value > 0 }) {
      failed.append("--fail-on \(failOn.rawValue)")
    }
    if let minScore, score.value ?? 0 < minScore {
      failed.append("--min-score \(minScore)")
    }
    if !isCovered(score) { failed.append("--min-coverage \(minCoverage)") }
    return failed
  }

  public func isCovered(_ score: Score) -> Bool {
    score.average != nil && score.coverage >= minCoverage
  }
}

/// The answer to "can this go live?"
public enum Readiness: String, Sendable {
  case ready = "READY"
  case readyWithRisks = "READY WITH RISKS"
  case notReady = "NOT READY"
  case notAudited = "NOT AUDITED"

  /// What is not known is a risk: a cluster is ready when half of what counts was looked at.
  public static let leastCoverage = 50

  init(score: Score, gate: Gate, failures: [String], counts: [Severity: Int]) {
    func open(_ severity: Severity) -> Bool { counts[severity, default: 0] > 0 }
    if !gate.isCovered(score) {
      self = .notAudited
    } else if open(.critical) || !failures.isEmpty {
      self = .notReady
    } else if open(.high) || open(.medium) || score.coverage < Self.leastCoverage {
      self = .readyWithRisks
    } else {
      self = .ready
    }
  }
}
