import Assessment
import Inventory
import Reports
import Rules
import Testing
import Text

/// One audit with every state in it, for all formats.
enum MadeAudit {
  static let now = Timestamp(year: 2026, month: 11, day: 20, hour: 14, minute: 2)
  static let areas = [
    (id: "etcd", title: "etcd"), (id: "workloads", title: "Workload HA"),
    (id: "backup", title: "Backup"),
  ]

  private static let etcd = SourceFile(
    path: "hosts/cp-1/etcd.yaml", text: "kind: Pod\nmetadata:\n  name: étcd\n")
  private static let web = SourceFile(
    path: "shop/web\u{202E}.yaml", text: "kind: Deployment\nmetadata:\n  name: web\n")

  private struct Thing: Subject {
    let title: String
    let location: Location
  }

  private static func rule(
    _ id: String, _ title: String, _ severity: Severity, _ why: String, _ fix: String
  ) -> Rule {
    Rule(
      id, title: title, severity: severity, rationale: why, remedy: fix, examples: [],
      judging: { (_: Cluster) -> [Thing] in [] }, { (_: Thing, _: Cluster) in .passes })
  }

  static let clients = rule(
    "etcd/client-certificates", "etcd asks its clients for certificates", .critical,
    "Whoever reaches the port reads every Secret. No password protects etcd.",
    "Set --client-cert-auth=true and --trusted-ca-file, member by member.")
  static let spread = rule(
    "workloads/spread", "Replicas do not all stand on one node", .high,
    "One node takes all replicas with it when it goes.",
    "Add topologySpreadConstraints over kubernetes.io/hostname.")
  static let probe = rule(
    "workloads/liveness-probe", "A hung container is noticed and restarted", .low,
    "A process that hangs stays as it is.", "Add a livenessProbe.")
  static let backup = rule(
    "backup/schedule", "Backups are made on a schedule", .high, "What is lost stays lost.",
    "Schedule one.")
  static let opinion = rule(
    "workloads/cpu-limits", "CPU is limited with care", .info, "Limits throttle.", "Think.")

  static let findings: [Finding] =
    [
      Finding(
        id: "00000000000000a1", rule: clients, subject: "etcd member étcd", host: "cp-1",
        location: etcd.location(at: 28),
        related: [Related("--listen-client-urls=https://0.0.0.0:2379", at: etcd.location(at: 10))],
        message: "--client-cert-auth is not set"),
      Finding(
        id: "00000000000000b1", rule: spread, subject: "shop/Deployment/web",
        object: ObjectReference(
          apiVersion: "apps/v1", kind: "Deployment", namespace: "shop", name: "web"),
        location: web.location(at: 35), message: "3 replicas may all stand on one node",
        fix: "topologySpreadConstraints:\n- maxSkew: 1"),
    ]
    + (1...6).map { number in
      Finding(
        id: "00000000000000c\(number)", rule: probe, subject: "shop/Deployment/app-\(number)",
        location: web.location(at: 17), message: "has no livenessProbe")
    }

  static func audit(_ findings: [Finding] = findings) -> Audit {
    var inputs = Inputs()
    inputs.files = 61
    inputs.documents = 90
    inputs.objects = 214
    inputs.unreadable = [
      .init(message: "a tab is used for indentation", location: web.location(at: 17))
    ]
    inputs.unrecognised = [.init(path: "notes\u{1B}[2J.md", reason: "no apiVersion and kind")]
    inputs.templates = ["chart/templates/web.yaml"]
    inputs.notices = [".kready.yaml was found and not used"]
    var context = Audit.Context(now: now ?? Timestamp(seconds: 0), inputs: inputs)
    context.clusterName = "prod-eu1"
    context.kubernetesVersion = "1.34"
    context.hosts = ["cp-1", "cp-2"]
    context.connections = connections
    context.certificates = certificates
    let outcomes = [
      RuleOutcome(rule: clients, passed: 2, failed: 1, items: ["G-18", "Z-03"]),
      RuleOutcome(rule: spread, passed: 9, failed: 1, unassessed: 2, missing: ["Node objects"]),
      RuleOutcome(rule: probe, passed: 20, failed: 6),
      RuleOutcome(rule: opinion, passed: 0, failed: 0),
      RuleOutcome(
        rule: backup, passed: 0, failed: 0, missing: ["a dump of the whole cluster (--complete)"]),
    ]
    return Audit(
      context: context, gate: Gate(), areas: areas, outcomes: outcomes, findings: findings,
      checklists: [ChecklistResult(checklist: checklist, items: items)])
  }

  /// One connection that is wrong on two hosts, one that is right, and some that nobody knows.
  private static let connections = {
    let flags = """
      kube-apiserver --etcd-servers=https://127.0.0.1:2379 --etcd-cafile=/pki/etcd/ca.crt \
      --etcd-certfile=/pki/client.crt --etcd-keyfile=/pki/client.key --tls-cert-file=/pki/api.crt \
      --client-ca-file=/pki/ca.crt
      """
    let scheduler = "kube-scheduler --kubeconfig=/etc/kubernetes/scheduler.conf"
    let files = ["cp-1", "cp-2"].flatMap { host in
      [
        SourceFile(path: "hosts/\(host)/kube-apiserver.flags", text: flags),
        SourceFile(path: "hosts/\(host)/kube-scheduler.flags", text: scheduler),
      ]
    }
    let options = ReadingOptions(now: now ?? Timestamp(seconds: 0))
    return ClusterReader.read(files, options: options).connections
  }()

  private static let items: [ItemResult] = ItemResult.Status.allCases.enumerated().map {
    var item = ChecklistItem(
      id: "O-\($0 + 1)", says: "What item \($0 + 1) of the list asks for is there",
      location: web.location())
    if $1 == .failed { item.rules = [clients.id] }
    let reasons: [ItemResult.Status: String] = [
      .stated: "stated by Ada on 2026-10-01", .notAssessed: "a dump of the whole cluster",
    ]
    return ItemResult(item: item, status: $1, reason: reasons[$1])
  }

  private static let checklist = Checklist(
    name: "own", title: "Our own checklist", items: items.map(\.item))
}
