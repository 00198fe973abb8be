public import Flags
public import Inventory
public import Kubernetes
public import Text

/// One thing a production cluster has, and how to tell whether this one has it.
///
/// A class, so that all that is said by a rule can name it at no cost.
public final class Rule: Sendable {
  /// `area/good-state`; a promise for ever.
  public let id: String
  public let title: String
  public let severity: Severity
  /// Why it matters: what breaks without it.
  public let rationale: String
  /// What to do about it.
  public let remedy: String
  /// What to do in its place where an installer has a way of its own.
  public let remedies: [Installer: String]
  /// The ids of the same check in other tools and benchmarks.
  public let aliases: [String]
  public let needs: [Need]
  /// Made when they are asked for: an audit needs none of them.
  public var examples: [Example] { makeExamples() }
  private let makeExamples: @Sendable () -> [Example]
  private let subjects: @Sendable (Cluster) -> Subjects

  /// A rule that judges each of `subjects` by itself, with the cluster for context; none of those
  /// that it does not concern.
  public init<S: Subject>(
    _ id: String, title: String, severity: Severity, rationale: String, remedy: String,
    remedies: [Installer: String] = [:], aliases: [String] = [], needs: [Need] = [],
    examples: @autoclosure @escaping @Sendable () -> [Example],
    judging subjects: @escaping @Sendable (Cluster) -> [S],
    where concerns: (@Sendable (S, Cluster) -> Bool)? = nil,
    _ verdict: @escaping @Sendable (S, Cluster) -> Verdict
  ) {
    self.id = id
    self.title = title
    self.severity = severity
    self.rationale = rationale
    self.remedy = remedy
    self.remedies = remedies
    self.aliases = aliases
    self.needs = needs
    makeExamples = examples
    self.subjects = { cluster in
      let subjects = subjects(cluster)
      return Subjects(count: subjects.count) { range in
        var judgements = Judgements()
        for subject in subjects[range] where concerns?(subject, cluster) ?? true {
          judgements.add(subject, verdict(subject, cluster), in: cluster)
        }
        return judgements
      }
    }
  }

  /// The part of the id before the slash.
  public var area: String { String(id.split(separator: "/").first ?? "") }

  /// What the rule says of the cluster: the needs are looked at first, then each subject.
  public func judge(_ cluster: Cluster) -> RuleResult {
    let docket = docket(cluster)
    return docket.result([docket.judge(part: 0, of: 1)])
  }

  /// What there is to judge, when the needs are met.
  func docket(_ cluster: Cluster) -> Docket {
    let unmet = needs.filter { !$0.isMet(by: cluster) }
    if unmet.contains(where: \.isOfControlPlane), let provider = cluster.managedControlPlane {
      let reason = "\(provider.displayName) runs the control plane"
      return Docket(rule: self, reason: reason)
    }
    if !unmet.isEmpty { return Docket(rule: self, missing: unmet.map(\.missing)) }
    return Docket(rule: self, subjects: subjects(cluster))
  }
}

/// What a rule says of one subject, with what a report tells of that subject.
public final class Judgement: Sendable {
  public let subject: String
  public let object: Object?
  public let host: String?
  /// The program whose options decide the subject.
  public let configured: Program?
  /// The failure's own place when it has one, else the subject's.
  public let location: Location
  public let verdict: Verdict

  init(_ subject: some Subject, _ verdict: Verdict) {
    self.subject = subject.title
    object = subject.apiObject
    host = subject.hostName
    configured = subject.configured
    self.verdict = verdict
    if case .fails(let failure) = verdict, let place = failure.location {
      location = place
    } else {
      location = subject.location
    }
  }

  public var failure: Failure? {
    if case .fails(let failure) = verdict { failure } else { nil }
  }
}

/// What a rule says of a cluster.
public struct RuleResult: Sendable {
  /// The rule's verdict over all its subjects.
  public enum Status: String, Sendable {
    case passed, failed
    case notApplicable = "not-applicable"
    case notAssessed = "not-assessed"
  }

  public let rule: Rule
  /// What fails or could not be judged; also what passes, where the inputs hold copies of files.
  public var judgements: [Judgement] = []
  /// How many subjects passed beside those of `judgements`.
  public var passes = 0
  /// The inputs that would decide what could not be judged.
  public var missing: [String] = []
  /// Why there is nothing to judge, where that needs saying.
  public var reason: String?

  public var passed: Int { passes + count { if case .passes = $0 { true } else { false } } }
  public var failed: Int { count { if case .fails = $0 { true } else { false } } }
  public var unassessed: Int { count { if case .notAssessed = $0 { true } else { false } } }

  public var status: Status {
    if failed > 0 { return .failed }
    if passed > 0 { return .passed }
    return missing.isEmpty ? .notApplicable : .notAssessed
  }

  private func count(_ holds: (Verdict) -> Bool) -> Int {
    judgements.reduce(0) { holds($1.verdict) ? $0 + 1 : $0 }
  }
}
