import Inventory
import Kubernetes
import YAML

extension Disruption {
  static let oneWorkloadPerBudget = Rule(
    "disruption/one-workload-per-budget",
    title: "No budget lets all pods of one of its workloads go at once",
    severity: .medium,
    rationale: """
      A budget counts the pods of all workloads that its selector matches together. One that covers
      several may let every pod of the smallest go, since enough of the others are left.
      """,
    remedy: "Give each workload a budget of its own, with a selector that matches it alone.",
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload() + Manifest.budget()),
      .fails(together + both("minAvailable: ↓2")),
      .fails(together + both("maxUnavailable: ↓50%")),
      // One at a time leaves each of them a pod.
      .passes(together + both("maxUnavailable: 1")),
      .notApplicable(Manifest.workload(spec: "replicas: 1") + Manifest.budget()),
    ],
    judging: \.coveragesOfWorkloads
  ) { coverage, cluster in
    guard coverage.budget.limit != nil else { return .notApplicable }
    var names: Set<String> = []
    let groups = coverage.workloads.filter { workload in
      cluster.surelyShares(workload.object, coverage.budget.object)
        && names.insert(workload.title).inserted
    }.map { (workload: $0, pods: max(0, cluster.leastReplicas(of: $0) ?? 0)) }
    guard groups.contains(where: { $0.pods > 1 }) else { return .notApplicable }
    let total = groups.reduce(0) { sum, group in
      let (total, overflow) = sum.addingReportingOverflow(group.pods)
      return overflow ? sum : total
    }
    let allowed = coverage.budget.allowedDisruptions(of: total)
    guard groups.count > 1,
      let lost = groups.first(where: { $0.pods > 1 && $0.pods <= allowed })
    else { return .passes }
    return .fails(
      """
      covers \(groups.count) workloads and lets \(allowed) of their \(total) pods go at once, which \
      may be all \(lost.pods) of \(lost.workload.name)
      """,
      at: coverage.limitLocation,
      related: groups.prefix(9).map { Related("has \($0.pods) pods", at: $0.workload.location) })
  }

  private static let together = ["web", "shop"].map { name in
    Manifest.workload("Deployment", name).split(separator: "\n")
      .map { $0 == "        app: \(name)" ? "\($0)\n        tier: front" : String($0) }
      .joined(separator: "\n") + "\n"
  }.joined()

  private static func both(_ limit: String) -> String {
    Manifest.object(
      "policy/v1", "PodDisruptionBudget", "front",
      "spec:\n  \(limit)\n  selector: {matchLabels: {tier: front}}")
  }
}

extension Cluster {
  /// Whether two objects stand in one namespace for certain, and are no variants of another's.
  fileprivate func surelyShares(_ one: Object, _ other: Object) -> Bool {
    isWhole || one.file === other.file || (one.namespace != nil && one.namespace == other.namespace)
  }
}
