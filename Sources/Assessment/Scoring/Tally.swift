public import Rules

/// What one rule brings to the score.
public struct Tally: Sendable {
  public let area: String
  public let severity: Severity
  public var passed: Int
  public var failed: Int
  public var unassessed: Int

  public init(area: String, severity: Severity, passed: Int, failed: Int, unassessed: Int = 0) {
    self.area = area
    self.severity = severity
    self.passed = passed
    self.failed = failed
    self.unassessed = unassessed
  }

  var judged: Int { passed + failed }

  /// The share of the judged subjects that pass, in millionths, rounded down.
  var credit: Int { judged == 0 ? 0 : share(passed, of: judged) }

  /// The share of the applicable subjects that were judged, in millionths, rounded down.
  var assessed: Int { judged == 0 ? 0 : share(judged, of: judged + unassessed) }

  /// The same rule once its findings are fixed.
  var fixed: Tally {
    var tally = self
    tally.passed += failed
    tally.failed = 0
    return tally
  }
}

/// Millionths, so that sums are exact and the same on every machine.
let million = 1_000_000

private func share(_ part: Int, of whole: Int) -> Int {
  let (product, overflow) = part.multipliedReportingOverflow(by: million)
  return overflow ? part / (whole / million) : product / whole
}
