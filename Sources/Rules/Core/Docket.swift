public import Inventory
import Text

// Rules that look at a large cluster one after another fetch all of it from memory each time, and
// two threads with a rule each take turns with every object's counter of users. So all rules look
// at one part of the cluster, then all at the next: what a part needs stays near the processor, and
// each thread has objects to itself.

/// What a rule has to judge in a cluster, or why there is nothing.
struct Docket: Sendable {
  let rule: Rule
  var subjects = Subjects(count: 0) { _ in Judgements() }
  var missing: [String] = []
  var reason: String?

  /// What the rule says of one of so many parts of its subjects.
  func judge(part: Int, of parts: Int) -> Judgements {
    let range = subjects.count * part / parts..<subjects.count * (part + 1) / parts
    return range.isEmpty ? Judgements() : subjects.judge(range)
  }

  /// What the rule says of all its subjects, the parts in order.
  func result(_ parts: [Judgements]) -> RuleResult {
    var result = RuleResult(rule: rule, missing: missing, reason: reason)
    for part in parts {
      result.passes += part.passes
      result.judgements += part.told
    }
    for judgement in result.judgements {
      if case .notAssessed(let input) = judgement.verdict, !result.missing.contains(input) {
        result.missing.append(input)
      }
    }
    return result
  }
}

/// The subjects of a rule, in an order that is the same each time.
struct Subjects: Sendable {
  let count: Int
  let judge: @Sendable (Range<Int>) -> Judgements
}

/// What a rule says of its subjects, without those for which there is nothing to judge.
struct Judgements: Sendable {
  private(set) var told: [Judgement] = []
  private(set) var passes = 0

  mutating func add(_ subject: some Subject, _ verdict: Verdict, in cluster: Cluster) {
    switch verdict {
    case .notApplicable: return
    // Who counts a file and its copy once must know what passed; else the number is enough.
    case .passes where !cluster.inputs.holdCopy(of: subject): passes += 1
    default: told.append(Judgement(subject, verdict))
    }
  }
}

extension Inputs {
  /// Whether the file of the subject lies there more than once.
  fileprivate func holdCopy(of subject: some Subject) -> Bool {
    !copies.isEmpty && copies.group(of: subject.location.outermost.file) != nil
  }
}

extension Cluster {
  /// Whether threads save more than they cost.
  public var isLarge: Bool { objects.count >= 2000 }
}

extension [Rule] {
  /// What each of the rules says of the cluster.
  public func judge(_ cluster: Cluster) -> [RuleResult] {
    if !cluster.isLarge { return map { $0.judge(cluster) } }
    let dockets = concurrently(count) { self[$0].docket(cluster) }
    // A part of a thousand objects fits into the caches.
    let parts = Swift.max(1, cluster.objects.count / 1000)
    let judged = concurrently(parts) { part in dockets.map { $0.judge(part: part, of: parts) } }
    return concurrently(count) { index in dockets[index].result(judged.map { $0[index] }) }
  }
}
