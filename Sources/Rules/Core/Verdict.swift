public import Text

/// What a rule says of one subject.
public enum Verdict: Sendable {
  case passes
  case fails(Failure)
  /// There is nothing to judge about this subject.
  case notApplicable
  /// The inputs do not tell; `missing` names what would decide it.
  case notAssessed(missing: String)

  /// The subject fails; `at` points inside it, `related` to the other places that matter.
  public static func fails(
    _ message: String, at location: Location? = nil, related: [Related] = [], fix: String? = nil,
    namesPlace: Bool = false
  ) -> Verdict {
    .fails(
      Failure(
        message: message, location: location, related: related, fix: fix, namesPlace: namesPlace))
  }
}

/// What is wrong with a subject, and where.
public struct Failure: Sendable {
  /// What is, in lower case and without a full stop: "has no readinessProbe".
  public let message: String
  /// The place; the subject's own when nil.
  public let location: Location?
  public let related: [Related]
  /// What to set or run here, when that is more exact than the rule's remedy.
  public let fix: String?
  /// Whether the fix says itself where the cluster's installer sets it.
  public let namesPlace: Bool
}

/// Another place that a finding rests on, and what stands there.
public struct Related: Sendable {
  public let message: String
  public let location: Location

  public init(_ message: String, at location: Location) {
    self.message = message
    self.location = location
  }
}
