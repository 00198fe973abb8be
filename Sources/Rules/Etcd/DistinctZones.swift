import Inventory
import Kubernetes

extension Etcd {
  static let distinctZones = Rule(
    "etcd/distinct-zones",
    title: "No zone holds so many etcd members that its loss breaks the quorum",
    severity: .high,
    rationale: """
      When a zone with more members than etcd can spare goes down, the members elsewhere have no \
      quorum, and the API refuses every write until the zone returns.
      """,
    remedy: "Move members one at a time until each of three zones has its share.",
    needs: [.etcd],
    examples: [
      .passes(
        all(
          cluster(of: 3), node("etcd-1", zone: "a"), node("etcd-2", zone: "b"),
          node("etcd-3", zone: "c"))),
      .fails(
        all(
          cluster(of: 3), node("etcd-1", zone: "↓a"), node("etcd-2", zone: "b"),
          node("etcd-3", zone: "a"))),
      .notAssessed(cluster(of: 3)),
      .notApplicable(all(cluster(of: 1), node("etcd-1", zone: "a"))),
    ],
    judging: \.etcdClusters
  ) { etcd, cluster in
    let voters = etcd.voters
    if voters.count < 3 { return .notApplicable }
    let zones = Dictionary(grouping: voters) { member in
      member.zone ?? member.host.flatMap { cluster.zone(ofHost: $0) } ?? ""
    }
    let heavy = zones.filter { !$0.key.isEmpty && $0.value.count > etcd.tolerance }
    if let (zone, inside) = heavy.min(by: { $0.key < $1.key }) {
      let node = inside.first?.host.flatMap { cluster.node(ofHost: $0) }
      return etcd.loses(inside, with: "zone \(zone)", at: node?.zoneLocation)
    }
    guard zones[""] == nil else {
      return .notAssessed(missing: "the zone of each etcd member (labels of the Node objects)")
    }
    return .passes
  }
}
