import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let autoscalerCeiling = Rule(
    "workloads/autoscaler-ceiling",
    title: "There is room for what autoscalers may add",
    severity: .medium,
    rationale: """
      When the nodes are full before the autoscaler has reached its maximum, the load that it
      was meant for finds pods that are pending.
      """,
    remedy: """
      Add nodes, install a node autoscaler, or lower maxReplicas to what fits.
      """,
    needs: [.manifests, .nodes],
    examples: [
      .passes(
        Manifest.workload(container: "resources: {requests: {cpu: 500m}}")
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 5") + machines(2)),
      .fails(
        Manifest.workload(container: "resources: {requests: {cpu: 500m}}")
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: ↓20") + machines(2)),
      .notApplicable(
        Manifest.workload() + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 20")
          + machines(2)),
      .notAssessed(
        Manifest.workload(container: "resources: {requests: {cpu: 500m}}")
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 20") + machines(1)),
    ],
    judging: \.podGroups, where: concerns
  ) { group, cluster in
    if let unknown = unknownNodes(cluster) { return unknown }
    let rooms = cluster.placement.rooms(for: group)
    if rooms.isEmpty { return .notApplicable }
    guard let most = group.most, rooms[nil] == nil else {
      return .notAssessed(missing: Need.nodes.missing)
    }
    // How many fit on each node by itself, with nothing else there.
    let pods = rooms.reduce(0) { sum, room in
      let one = room.key?.pods(cpu: group.cpu, memory: group.memory) ?? 0
      let (all, tooMany) = one.multipliedReportingOverflow(by: room.value)
      let (sum, overflow) = sum.addingReportingOverflow(all)
      return tooMany || overflow ? Int.max : sum
    }
    if most <= pods { return .passes }
    let scaler = cluster.autoscaler(of: group.workload)
    return .fails(
      "may grow to \(most) pods, of which \(pods) fit on empty nodes",
      at: (scaler?.spec["maxReplicas"] ?? scaler?.spec["maxReplicaCount"])?.location)
  }

  private static func concerns(_ group: PodGroup, in cluster: Cluster) -> Bool {
    (group.cpu > .zero || group.memory > .zero) && cluster.autoscaler(of: group.workload) != nil
  }
}

extension NodeSize {
  /// How many pods of a size it takes.
  fileprivate func pods(cpu: Quantity, memory: Quantity) -> Int {
    let counts = [(self.cpu, cpu), (self.memory, memory)].compactMap { room, one in
      one > .zero ? Int(clamping: max(0, room.thousandths) / one.thousandths) : nil
    }
    return counts.min() ?? Int.max
  }
}
