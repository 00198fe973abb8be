import Inventory
import Kubernetes

extension HighAvailability {
  static let spareZone = Rule(
    "ha/spare-zone",
    title: "The cluster carries its pods with one zone lost",
    severity: .medium,
    rationale: """
      Replicas in three zones outlive the loss of one only if the pods of the lost zone find room in \
      the others. Where everybody needs new nodes at the same time, the cloud may have none.
      """,
    remedy: "Keep as much room free as the largest zone's share, or let low-priority pods hold it.",
    aliases: ["POP-602", "POP-603", "POP-604", "POP-605", "WRK022", "PROM005"],
    needs: [.nodes, .wholeCluster],
    examples: [
      .passes(
        all(
          node("w-1", zone: "a"), node("w-2", zone: "b"), node("w-3", zone: "c"),
          deployment(replicas: 8, cpu: "1")), whole: true),
      .fails(
        all(
          node("↓w-1", zone: "a"), node("w-2", zone: "b"), node("w-3", zone: "c"),
          node("w-4", zone: "c"), deployment(replicas: 9, cpu: "1")), whole: true),
      .notAssessed(
        all(node("w-1", zone: "a"), node("w-2"), deployment(replicas: 3, cpu: "1")), whole: true),
      // One zone is another rule's finding.
      .notApplicable(
        all(node("w-1", zone: "a"), node("w-2", zone: "a"), deployment(replicas: 3, cpu: "1")),
        whole: true),
    ],
    judging: \.workersTogether
  ) { _, cluster in
    let nodes = cluster.schedulableNodes
    if nodes.contains(where: { $0.zone == nil }) {
      return .notAssessed(missing: "the label topology.kubernetes.io/zone of each node")
    }
    if Set(nodes.compactMap(\.zone)).count < 2 { return .notApplicable }
    if cluster.addsNodes { return .notAssessed(missing: "the nodes that are added on demand") }
    guard let shortage = cluster.shortage(losing: \.zone) else { return .passes }
    return .fails(shortage.message(without: "zone \(shortage.lost)"))
  }
}
