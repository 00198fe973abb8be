import Inventory
import Kubernetes
import YAML

extension Disruption {
  static let survivesWithQuorum = Rule(
    "disruption/survives-with-quorum",
    title: "Budgets of clusters that vote keep a majority",
    severity: .high,
    rationale: """
      A store that decides by majority stops when half of its members are away. A budget that
      allows so many evictions at once lets an ordinary upgrade stop it.
      """,
    remedy: "Set maxUnavailable: 1.",
    aliases: ["pdb zone-aware"],
    needs: [],
    examples: [
      .passes(
        Manifest.workload("StatefulSet", "etcd", spec: "replicas: 3")
          + Manifest.budget(app: "etcd")),
      .fails(
        Manifest.workload("StatefulSet", "etcd", spec: "replicas: 3")
          + Manifest.budget(app: "etcd", spec: "maxUnavailable: ↓2")),
      .fails(
        Manifest.workload("StatefulSet", "zookeeper", spec: "replicas: 5")
          + Manifest.budget(app: "zookeeper", spec: "minAvailable: ↓2")),
      .notApplicable(Manifest.workload() + Manifest.budget()),
    ],
    judging: \.coverages, where: concerns
  ) { coverage, cluster in
    guard let workload = coverage.workloads.first, coverage.budget.limit != nil,
      let members = cluster.leastReplicas(of: workload), members >= 3
    else { return .notApplicable }
    let allowed = coverage.budget.allowedDisruptions(of: members)
    if allowed <= (members - 1) / 2 { return .passes }
    return .fails(
      "allows \(allowed) of \(members) voting members to be evicted at once",
      at: coverage.limitLocation, related: [Related("the members", at: workload.location)])
  }

  private static func concerns(_ coverage: Coverage, in _: Cluster) -> Bool {
    coverage.workloads.count == 1 && coverage.workloads[0].votes
  }
}
