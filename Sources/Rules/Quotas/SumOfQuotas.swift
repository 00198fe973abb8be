import Inventory
import Kubernetes
import Text
import YAML

extension Quotas {
  static let sumOfQuotas = Rule(
    "quotas/sum-of-quotas",
    title: "The quotas of all namespaces together fit into the cluster",
    severity: .low,
    rationale: """
      Quotas that add up to more than the nodes have promise room that is not there. A namespace
      that keeps to its own then still finds its pods pending.
      """,
    remedy: """
      Lower the quotas, add nodes, or suppress the finding where it is meant that not all namespaces
      can use theirs at once.
      """,
    needs: [.nodes],
    examples: [
      .passes(
        Manifest.quota("{requests.cpu: 3}") + other("{cpu: 4}")
          + Manifest.node(
            "w-1", cpu: "4", memory: "8Gi") + Manifest.node("w-2", cpu: "4", memory: "8Gi")),
      .fails(
        Manifest.quota("{requests.cpu: ↓6}") + other("{cpu: 4}")
          + Manifest.node(
            "w-1", cpu: "4", memory: "8Gi") + Manifest.node("w-2", cpu: "4", memory: "8Gi")),
      // Two quotas of one namespace: the smaller one holds.
      .passes(
        Manifest.quota("{cpu: 9}") + Manifest.quota("{cpu: 3}", name: "less")
          + Manifest.node("w-1", cpu: "4", memory: "8Gi")
          + Manifest.node("w-2", cpu: "4", memory: "8Gi")),
      .notAssessed(Manifest.quota("{cpu: 9}") + Manifest.node("w-1", cpu: "4", memory: "8Gi")),
      .notApplicable(Manifest.node("w-1", cpu: "4", memory: "8Gi")),
    ],
    judging: subjects
  ) { _, cluster in
    if let unknown = Workloads.unknownNodes(cluster) { return unknown }
    for resource in ["cpu", "memory"] {
      let room = cluster.schedulableNodes.map { $0.allocatable(resource) }
      if room.contains(where: { $0 == nil }) { continue }
      let total = room.compactMap { $0 }.reduce(.zero, +)
      let bounds = cluster.bounded(resource)
      let sum = bounds.map(\.amount).reduce(.zero, +)
      guard sum > total, let first = bounds.first else { continue }
      return .fails(
        """
        the quotas of \(bounds.count) namespaces allow \(sum) of \(resource), and the nodes have \
        \(total)
        """, at: first.location,
        related: bounds.dropFirst().prefix(9).map { Related("\($0.amount)", at: $0.location) })
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [WholeCluster] {
    let first = cluster.bounded("cpu").first ?? cluster.bounded("memory").first
    return first.map { cluster.asWhole("quotas", at: $0.location) } ?? []
  }

  private static func other(_ hard: String) -> String {
    Manifest.object("v1", "ResourceQuota", "all", namespace: "web", "spec:\n  hard: \(hard)")
  }
}

extension Cluster {
  /// The smallest bound on requests of each namespace, from quotas that count every pod.
  fileprivate func bounded(_ resource: String) -> [(amount: Quantity, location: Location)] {
    var bounds: [String: (amount: Quantity, location: Location)] = [:]
    for quota in objects("ResourceQuota", group: "") where QuotaScopes(quota).isEmpty {
      let hard = quota.spec["hard"]
      guard let node = hard["requests.\(resource)"] ?? hard[resource], let amount = Quantity(node),
        let namespace = quota.namespace
      else { continue }
      if let known = bounds[namespace], known.amount <= amount { continue }
      bounds[namespace] = (amount, node.location)
    }
    return bounds.sorted { $0.key < $1.key }.map(\.value)
  }
}
