import Inventory
import Testing
import Text

@testable import Rules

/// Judged in parts by several threads, a large cluster gets what it gets in one go.
@Suite struct DocketTests {
  private static let cluster: Cluster = {
    var text = ""
    for number in 0..<700 {
      let space = "team-\(number % 40)"
      text += Manifest.workload(
        number % 3 == 0 ? "StatefulSet" : "Deployment", "web-\(number)", namespace: space,
        spec: "replicas: \(number % 4)", container: number % 5 == 0 ? "stdin: yes\nport: 1" : "")
      text += Manifest.object("v1", "ConfigMap", "web-\(number)", namespace: space, "data: {a: b}")
      text += """
        ---
        {apiVersion: v1, kind: Service, metadata: {name: web-\(number), namespace: \(space)}, \
        spec: {selector: {app: web-\(number)}, ports: [{port: 80}]}}

        """
    }
    return ClusterReader.read(
      [SourceFile(path: "all.yaml", text: text)],
      options: ReadingOptions(now: Timestamp(seconds: 1_795_000_000)))
  }()

  @Test func partsMakeTheWhole() {
    #expect(Self.cluster.isLarge)
    let rules = Catalog.rules
    let inParts = rules.judge(Self.cluster)
    var failures = 0
    for (rule, parts) in zip(rules, inParts) {
      let whole = rule.judge(Self.cluster)
      #expect(parts.passed == whole.passed && parts.unassessed == whole.unassessed, "\(rule.id)")
      #expect(parts.missing == whole.missing, "\(rule.id)")
      #expect(places(parts) == places(whole), "\(rule.id)")
      failures += whole.failed
    }
    #expect(failures > 1000)
  }

  private func places(_ result: RuleResult) -> [String] {
    result.judgements.map { "\($0.location) \($0.subject) \($0.failure?.message ?? "")" }
  }

  @Test func unevenPartsLeaveNobodyOut() {
    let docket = Docket(
      rule: Workloads.replicas,
      subjects: Subjects(count: 10) { range in
        var judgements = Judgements()
        for _ in range { judgements.add(WholeCluster.made, .passes, in: Self.cluster) }
        return judgements
      })
    for parts in 1...12 {
      let counts = (0..<parts).map { docket.judge(part: $0, of: parts).passes }
      #expect(counts.reduce(0, +) == 10)
    }
  }
}

extension WholeCluster {
  fileprivate static let made = WholeCluster(
    cluster: ClusterReader.read([], options: ReadingOptions(now: Timestamp(seconds: 0))),
    title: "cluster", location: SourceFile(path: "a.yaml", text: "").location())
}
