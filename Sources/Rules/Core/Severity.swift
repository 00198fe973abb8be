/// How bad it is when a rule's good state is missing.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case critical, high, medium, low, info

  /// What one rule of this severity weighs in the score.
  public var weight: Int {
    switch self {
    case .critical: 10
    case .high: 5
    case .medium: 2
    case .low: 1
    case .info: 0
    }
  }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }

  /// Worse severities are greater.
  public static func < (a: Severity, b: Severity) -> Bool { a.rank > b.rank }
}
