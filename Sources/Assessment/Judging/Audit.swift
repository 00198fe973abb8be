public import Inventory
public import Rules
public import Text

/// Everything that came of an audit; what every report is written from.
public struct Audit: Sendable {
  public struct Context: Sendable {
    /// The clock of the audit.
    public var now: Timestamp
    public var clusterName: String?
    public var kubernetesVersion: String?
    /// What set the cluster up, as its makers call it.
    public var installer: String?
    /// Whether the inputs claim to be the whole cluster.
    public var isWhole = false
    public var inputs: Inputs
    public var hosts: [String] = []
    /// Who speaks to whom in the control plane, and what protects it.
    public var connections: [Connection] = []
    /// Every certificate, those that end first at the top.
    public var certificates: [CertificateRow] = []

    public init(now: Timestamp, inputs: Inputs) {
      self.now = now
      self.inputs = inputs
    }
  }

  public let context: Context
  public let gate: Gate
  /// In the order of the catalog.
  public let outcomes: [RuleOutcome]
  /// The worst first, then in the order of the catalog, then by place.
  public let findings: [Finding]
  public let checklists: [ChecklistResult]
  /// What records of evidence say, in the order of the inputs.
  public let statements: [Statement]

  public let score: Score
  public let areas: [AreaScore]
  public let counts: [Severity: Int]
  public let gateFailures: [String]
  public let readiness: Readiness
  public let nextSteps: [NextStep]

  /// Joins the outcomes of rules into a score and an answer.
  public init(
    context: Context, gate: Gate, areas: [(id: String, title: String)], outcomes: [RuleOutcome],
    findings: [Finding], checklists: [ChecklistResult], statements: [Statement] = []
  ) {
    self.context = context
    self.gate = gate
    self.outcomes = outcomes
    self.findings = findings
    self.checklists = checklists
    self.statements = statements
    score = Score(outcomes.map(\.tally))
    let byArea = Dictionary(grouping: outcomes) { $0.rule.area }
    self.areas = areas.compactMap { area in
      byArea[area.id].map { AreaScore(id: area.id, title: area.title, outcomes: $0) }
    }
    var counts: [Severity: Int] = [:]
    for finding in findings { counts[finding.severity, default: 0] += 1 }
    self.counts = counts
    gateFailures = gate.failures(score: score, counts: counts)
    readiness = Readiness(score: score, gate: gate, failures: gateFailures, counts: counts)
    nextSteps = NextStep.steps(outcomes)
  }

  /// What breaks first, in two sentences at most.
  public var headlines: [Headline] { Headline.sentences(self) }

  public func count(_ severity: Severity) -> Int { counts[severity, default: 0] }
}
