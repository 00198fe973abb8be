import Inventory
import Kubernetes

extension HighAvailability {
  static let workersAcrossZones = Rule(
    "ha/workers-across-zones",
    title: "Workers stand in at least two zones",
    severity: .high,
    rationale: """
      With all workers in one zone, its loss stops every application, however many replicas it has.
      """,
    remedy:
      "Add workers in a second and a third zone, with the capacity to carry the first's load.",
    aliases: [
      "worker_nodes_in_two_zones_or_more", "infra_nodes_in_two_zones_or_more",
      "node pool redundancy", "AZ",
    ],
    needs: [.nodes],
    examples: [
      .passes(
        all(node("cp-1", controlPlane: true), node("w-1", zone: "a"), node("w-2", zone: "b"))),
      .fails(all(node("w-1", zone: "↓a"), node("w-2", zone: "a"), node("w-3", zone: "a"))),
      .notAssessed(all(node("w-1", zone: "a"), node("w-2"))),
      // A single worker is ha/spare-worker's finding.
      .notApplicable(all(node("cp-1", controlPlane: true), node("w-1", zone: "a"))),
    ],
    judging: \.workersTogether
  ) { _, cluster in
    let workers = cluster.workerNodes
    guard workers.count > 1, let first = workers.first else { return .notApplicable }
    let zones = Set(workers.compactMap(\.zone))
    if zones.count > 1 { return .passes }
    guard workers.allSatisfy({ $0.zone != nil }), let zone = zones.first else {
      return .notAssessed(missing: "the label topology.kubernetes.io/zone of each node")
    }
    return .fails("all \(workers.count) are in zone \(zone)", at: first.zoneLocation)
  }
}
