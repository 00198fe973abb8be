import Flags
public import Inventory
public import Rules
import Text

/// What to audit a cluster for.
public struct AuditOptions: Sendable {
  public var clusterName: String?
  public var selection = Selection()
  public var gate = Gate()
  /// The checklists to report; none narrows the rules.
  public var checklists: [Checklist] = []
  /// The only rules to judge by, whatever the selection; nil for all.
  public var onlyRules: Set<String>?
  /// The items that ask for each rule.
  public var itemsByRule: [String: [String]] = [:]
  /// The items that records of evidence can be for.
  public var knownItems: [ChecklistItem] = []

  public init() {}
}

/// Runs rules over a cluster.
public enum Auditor {
  public static func audit(_ cluster: Cluster, _ options: AuditOptions) -> Audit {
    let areas = Catalog.areas.map { ($0.id, $0.title) }
    return audit(cluster, rules: Catalog.rules, areas: areas, options)
  }

  public static func audit(
    _ cluster: Cluster, rules: [Rule], areas: [(id: String, title: String)],
    _ options: AuditOptions
  ) -> Audit {
    let chosen = rules.filter { rule in
      options.selection.contains(rule) && options.onlyRules?.contains(rule.id) ?? true
    }
    let results = chosen.judge(cluster)
    let copies = Copies(files: cluster.inputs.copies)
    let told = each(results, of: cluster) { result in
      let judgements = copies.removed(from: result.judgements)
      return (
        outcome: outcome(result, judgements, options),
        findings: Self.findings(result.rule, judgements, cluster.installer)
      )
    }
    let outcomes = told.map(\.outcome)
    let judge = ItemJudge(outcomes: outcomes, cluster: cluster)
    return Audit(
      context: context(cluster, options), gate: options.gate, areas: areas, outcomes: outcomes,
      findings: worstFirst(told.flatMap(\.findings)),
      checklists: options.checklists.map(judge.result),
      statements: RecordJudge(now: cluster.now).statements(
        cluster.evidence, options.knownItems + options.checklists.flatMap(\.items)))
  }

  private static func each<Item: Sendable, Value: Sendable>(
    _ items: [Item], of cluster: Cluster, _ body: @Sendable (Item) -> Value
  ) -> [Value] {
    if !cluster.isLarge { return items.map(body) }
    return concurrently(items.count) { body(items[$0]) }
  }

  private static func outcome(
    _ result: RuleResult, _ judgements: [Judgement], _ options: AuditOptions
  ) -> RuleOutcome {
    var (passed, failed, unassessed) = (result.passes, 0, 0)
    for judgement in judgements {
      switch judgement.verdict {
      case .passes: passed += 1
      case .fails: failed += 1
      case .notAssessed: unassessed += 1
      case .notApplicable: break
      }
    }
    return RuleOutcome(
      rule: result.rule, passed: passed, failed: failed, unassessed: unassessed,
      missing: result.missing, reason: result.reason,
      items: options.itemsByRule[result.rule.id] ?? [])
  }

  private static func findings(
    _ rule: Rule, _ judgements: [Judgement], _ installer: Installer?
  ) -> [Finding] {
    var names = Fingerprint()
    return inOrder(judgements.filter { $0.failure != nil }).compactMap { judgement in
      guard let failure = judgement.failure else { return nil }
      let own = failure.fix == nil ? installer.flatMap { rule.remedies[$0] } : nil
      return Finding(
        id: names.next(rule, judgement), rule: rule, subject: judgement.subject,
        object: judgement.object.map(ObjectReference.init), host: judgement.host,
        location: judgement.location, related: failure.related, message: failure.message,
        fix: failure.fix ?? own,
        setting: own == nil ? setting(of: rule, judgement, failure, installer) : nil)
    }
  }

  /// Where the installer's own configuration sets what the fix names.
  private static func setting(
    of rule: Rule, _ judgement: Judgement, _ failure: Failure, _ installer: Installer?
  ) -> String? {
    guard !failure.namesPlace, let installer, let program = judgement.configured else { return nil }
    let flags = program.options(neededBy: failure.fix ?? rule.remedy)
    return installer.setting(flags, of: program)
  }

  /// By place, so that the order of the inputs does not show.
  private static func inOrder(_ judgements: [Judgement]) -> [Judgement] {
    let keyed = judgements.map { judgement in
      let place = judgement.location.outermost
      return (path: place.file.path, offset: place.offset, judgement: judgement)
    }
    let sorted = keyed.sorted { a, b in
      if a.path != b.path { return a.path < b.path }
      if a.offset != b.offset { return a.offset < b.offset }
      if a.judgement.subject != b.judgement.subject {
        return a.judgement.subject < b.judgement.subject
      }
      return a.judgement.failure?.message ?? "" < b.judgement.failure?.message ?? ""
    }
    return sorted.map(\.judgement)
  }

  /// The worst severity first; the order within one severity stays.
  private static func worstFirst(_ findings: [Finding]) -> [Finding] {
    Severity.allCases.flatMap { severity in findings.filter { $0.severity == severity } }
  }

  private static func context(_ cluster: Cluster, _ options: AuditOptions) -> Audit.Context {
    var context = Audit.Context(now: cluster.now, inputs: cluster.inputs)
    context.clusterName = options.clusterName
    context.kubernetesVersion = cluster.version.map { "\($0.major).\($0.minor)" }
    context.isWhole = cluster.isWhole
    context.installer = cluster.installer?.displayName
    context.connections = cluster.connections
    context.certificates = cluster.certificateRows
    context.hosts = cluster.hosts.map(\.name).sorted()
    return context
  }
}
