import Assessment
import Inventory
import Testing
import Text

/// What must hold of the score for real rules over generated manifests.
@Suite struct ManifestPropertyTests {
  private static let seeds: ClosedRange<UInt64> = 1...25

  /// A workload with its Service and budget, each part good or bad by chance.
  private func workload(_ number: Int, _ random: inout Seeded) -> String {
    func chance(_ good: String, _ bad: String = "") -> String {
      Int.random(in: 0...3, using: &random) > 0 ? good : bad
    }
    let name = "app-\(number)"
    let resources =
      "        resources: {requests: {cpu: 100m, memory: 64Mi}, limits: {memory: 64Mi}}\n"
    let probe = "        readinessProbe: {httpGet: {path: /ready, port: 8080}}\n"
    let context =
      "        securityContext: {runAsNonRoot: true, allowPrivilegeEscalation: false,"
      + " capabilities: {drop: [ALL]}}\n"
    var text = """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: \(name), namespace: shop}
      spec:
        replicas: \(chance("3", "1"))
        selector: {matchLabels: {app: \(name)}}
        template:
          metadata: {labels: {app: \(name)}}
          spec:
      \(chance("      automountServiceAccountToken: false\n"))      containers:
            - name: main
              image: registry.example/\(name)\(chance(":1.2.3", ":latest"))
              ports: [{containerPort: 8080}]

      """
    text += chance(resources) + chance(probe) + chance(context)
    text += chance(
      """
      ---
      apiVersion: policy/v1
      kind: PodDisruptionBudget
      metadata: {name: \(name), namespace: shop}
      spec: {maxUnavailable: 1, selector: {matchLabels: {app: \(name)}}}

      """)
    return text
  }

  private func files(_ seed: UInt64) -> [SourceFile] {
    var random = Seeded(seed)
    return (1...Int.random(in: 1...6, using: &random)).map {
      SourceFile(path: "apps/\($0).yaml", text: workload($0, &random))
    }
  }

  private let bad = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: bad, namespace: shop}
    spec:
      replicas: 1
      selector: {matchLabels: {app: bad}}
      template:
        metadata: {labels: {app: bad}}
        spec:
          hostNetwork: true
          hostPID: true
          containers:
          - name: bad
            image: bad
            securityContext: {privileged: true, runAsUser: 0}
            volumeMounts: [{name: host, mountPath: /host}]
          volumes: [{name: host, hostPath: {path: /}}]
    """

  private func audit(_ files: [SourceFile]) -> Audit {
    Auditor.audit(Made.cluster(files), AuditOptions())
  }

  @Test func addingABadObjectNeverRaisesTheScore() throws {
    for seed in Self.seeds {
      let files = files(seed)
      let before = audit(files).score
      let after = audit(files + [SourceFile(path: "apps/bad.yaml", text: bad)]).score
      #expect(try #require(after.value) <= #require(before.value), "seed \(seed)")
      #expect(try #require(after.average) <= #require(before.average), "seed \(seed)")
    }
  }

  @Test func orderAndCopiesOfFilesChangeNothing() {
    for seed in Self.seeds {
      let files = files(seed)
      let plain = audit(files)
      var random = Seeded(seed)
      let beside = files.map { SourceFile(path: "\($0.path)-copy.yaml", bytes: $0.bytes) }
      let elsewhere = files.map { SourceFile(path: "copy/\($0.path)", bytes: $0.bytes) }
      for other in [files.shuffled(using: &random), files + beside, elsewhere + files] {
        let audit = audit(other)
        #expect(audit.score.average == plain.score.average, "seed \(seed)")
        #expect(audit.score.coverage == plain.score.coverage, "seed \(seed)")
        #expect(audit.findings.map(\.id) == plain.findings.map(\.id), "seed \(seed)")
      }
    }
  }

  private static let stories = ["insecure-legacy", "single-host", "stacked-etcd-on-two-hosts"]

  /// Hosts, certificates and kubeconfigs are joined whatever the order of their files.
  @Test(arguments: stories) func orderAndCopiesOfHostFilesChangeNothing(_ story: String) {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    let files = InputFinder.find(paths: ["/\(root)/fixtures/clusters/\(story)"]).files
    #expect(!files.isEmpty)
    let plain = audit(files)
    let beside = files.map { SourceFile(path: "\($0.path).copy", bytes: $0.bytes) }
    var random = Seeded(7)
    for other in [files.shuffled(using: &random), Array(files.reversed()), files + beside] {
      let audit = audit(other)
      #expect(audit.score.average == plain.score.average)
      #expect(audit.score.coverage == plain.score.coverage)
      #expect(audit.findings.map(\.id) == plain.findings.map(\.id))
      #expect(audit.findings.map(\.message) == plain.findings.map(\.message))
    }
  }

  @Test func emptyInputIsNeverGood() {
    #expect(audit([]).readiness == .notAudited)
    #expect(audit([]).areas.allSatisfy { $0.score == nil })
  }
}
