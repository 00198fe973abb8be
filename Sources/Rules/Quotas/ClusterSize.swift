import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let clusterSize = Rule(
    "quotas/cluster-size",
    title: "The cluster stays within the sizes that Kubernetes is tested for",
    severity: .medium,
    rationale: """
      Kubernetes is tested with up to 5,000 nodes, 150,000 pods, 300,000 containers and 110 pods
      a node. Beyond that the control plane and the nodes slow down in ways that nobody has
      looked for.
      """,
    remedy: """
      Split the cluster, or add nodes until no more than 110 pods come to each.
      """,
    aliases: ["restrict-pod-count-per-node", "scalability limits", "5000 nodes"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .fails("↓" + Manifest.workload(spec: "replicas: 160000").dropFirst(4), whole: true),
      .fails(
        "↓" + Manifest.workload(spec: "replicas: 250").dropFirst(4) + Workloads.machines(2),
        whole: true),
    ],
    judging: subjects
  ) { _, cluster in
    var pods = 0
    var containers = 0
    var seen: Set<String> = []
    let placement = cluster.placement
    for group in cluster.podGroups where seen.insert(group.title).inserted {
      let count = group.workload.isDaemon ? placement.nodes(for: group).count : group.least ?? 0
      let (product, overflow) = count.multipliedReportingOverflow(
        by: group.workload.template.running.count)
      pods = pods.addingReportingOverflow(count).partialValue
      containers = containers.addingReportingOverflow(overflow ? 0 : product).partialValue
    }
    let counts = [
      (cluster.nodes.count, 5000, "nodes"), (pods, 150_000, "pods"),
      (containers, 300_000, "containers"),
    ]
    for (count, most, name) in counts where count > most {
      return .fails("has \(count) \(name), where Kubernetes is tested for \(most)")
    }
    let nodes = cluster.schedulableNodes.count
    guard nodes > 0, Workloads.unknownNodes(cluster) == nil else { return .passes }
    if pods / nodes <= 110 { return .passes }
    return .fails("has \(pods) pods for \(nodes) nodes, more than 110 for each")
  }

  private static func subjects(_ cluster: Cluster) -> [WholeCluster] {
    cluster.workloads.isEmpty ? [] : cluster.asWhole("the size of the cluster")
  }
}
