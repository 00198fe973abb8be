import Inventory
import Kubernetes

extension HighAvailability {
  static let controlPlaneAcrossZones = Rule(
    "ha/control-plane-across-zones",
    title: "No zone holds the majority of the control plane",
    severity: .high,
    rationale: """
      A zone that holds most control-plane hosts takes the cluster's majority with it: etcd among \
      the hosts that are left has no quorum, and the API refuses every write.
      """,
    remedy: "Place one control-plane host in each of three zones.",
    aliases: ["control_plane_nodes_in_three_zones"],
    needs: [.nodes, .controlPlane],
    examples: [
      .passes(
        all(
          node("cp-1", zone: "a", controlPlane: true), node("cp-2", zone: "b", controlPlane: true),
          node("cp-3", zone: "c", controlPlane: true))),
      .fails(
        all(
          node("cp-1", zone: "↓a", controlPlane: true), node("cp-2", zone: "b", controlPlane: true),
          node("cp-3", zone: "a", controlPlane: true))),
      .fails(
        all(
          node("cp-1", zone: "↓a", controlPlane: true), node("cp-2", zone: "a", controlPlane: true),
          node("cp-3", zone: "a", controlPlane: true))),
      // What the unlabelled one says cannot change it.
      .fails(
        all(
          node("cp-1", zone: "↓a", controlPlane: true), node("cp-2", controlPlane: true),
          node("cp-3", zone: "a", controlPlane: true))),
      .notAssessed(
        all(
          node("cp-1", zone: "a", controlPlane: true), node("cp-2", controlPlane: true),
          node("cp-3", zone: "c", controlPlane: true))),
      .notApplicable(
        all(node("cp-1", zone: "a", controlPlane: true), node("w-1", zone: "a"))),
    ],
    judging: \.controlPlane
  ) { _, cluster in
    let nodes = cluster.controlPlaneNodes
    if nodes.count < 3 { return .notApplicable }
    // Quorum math: more than half of all must be left.
    let zones = Dictionary(grouping: nodes) { $0.zone ?? "" }
    let heavy = zones.filter {
      !$0.key.isEmpty && nodes.count - $0.value.count < nodes.count / 2 + 1
    }
    guard
      let (zone, inside) = heavy.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })
    else {
      if zones[""] == nil { return .passes }
      return .notAssessed(missing: "the label topology.kubernetes.io/zone of each node")
    }
    // The members of a stacked etcd in too few zones are etcd/distinct-zones' finding.
    if inside.count < nodes.count, cluster.knowsZonesOfEtcd { return .passes }
    return .fails(
      "zone \(zone) holds \(inside.count) of \(nodes.count) hosts: without it no majority is left",
      at: inside.first?.zoneLocation,
      related: inside.dropFirst().map {
        Related("\($0.name) is there as well", at: $0.zoneLocation)
      })
  }
}

extension Cluster {
  /// Whether each voter's zone is known, so that etcd's own rule judges the spread.
  fileprivate var knowsZonesOfEtcd: Bool {
    guard let voters = etcd?.voters, voters.count > 2 else { return false }
    return voters.allSatisfy { $0.zone != nil || $0.host.flatMap { zone(ofHost: $0) } != nil }
  }
}
