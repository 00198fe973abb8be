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
      .fails(all(cluster(of: 3), site("↓berlin", "etcd-1, etcd-2"))),
      .notAssessed(cluster(of: 3)),
      .notApplicable(all(cluster(of: 1), node("etcd-1", zone: "a"))),
      .notApplicable(
        all(
          cluster(of: 3), controlPlaneNode("etcd-1"), controlPlaneNode("etcd-2"),
          controlPlaneNode("etcd-3"))),
    ],
    judging: \.etcdClusters
  ) { etcd, cluster in
    let voters = etcd.voters
    if voters.count < 3 { return .notApplicable }
    let zones = Dictionary(grouping: voters) { member in
      member.zone ?? member.host.flatMap { cluster.node(ofHost: $0)?.zone } ?? ""
    }
    // A control plane that is all in one zone is ha/control-plane-across-zones' finding.
    if zones.count == 1, cluster.hasControlPlaneInOneZone(with: voters) { return .notApplicable }
    let heavy = zones.filter { !$0.key.isEmpty && $0.value.count > etcd.tolerance }
    if let (zone, inside) = heavy.min(by: { $0.key < $1.key }) {
      let node = inside.first?.host.flatMap { cluster.node(ofHost: $0) }
      return etcd.loses(inside, "in zone \(zone)", at: node?.zoneLocation)
    }
    let sites = cluster.failureDomains.filter { $0.kind == "site" }
    for site in sites {
      let inside = voters.filter { site.holds($0) }
      if inside.count > etcd.tolerance {
        return etcd.loses(inside, "at site \(site.name)", at: site.location)
      }
    }
    for member in zones[""] ?? [] where !sites.contains(where: { $0.holds(member) }) {
      return .notAssessed(missing: "the zone of each etcd member (labels of the Node objects)")
    }
    return .passes
  }

  private static func site(_ name: String, _ members: String) -> String {
    """
    -- topology.yaml --
    apiVersion: kready/v1
    kind: Topology
    domains:
    - {kind: site, name: \(name), members: [\(members)]}
    """
  }

  private static func controlPlaneNode(_ name: String) -> String {
    """
    -- nodes/\(name).yaml --
    apiVersion: v1
    kind: Node
    metadata:
      name: \(name)
      labels: {node-role.kubernetes.io/control-plane: "", topology.kubernetes.io/zone: a}
    """
  }
}

extension Cluster {
  /// Whether the members run on the control-plane nodes and these all name one zone.
  fileprivate func hasControlPlaneInOneZone(with voters: [EtcdMember]) -> Bool {
    let control = controlPlaneNodes
    let hosts = Set(control.map(\.name))
    return control.count > 2 && Set(control.map(\.zone)).count == 1 && control.first?.zone != nil
      && voters.allSatisfy { $0.host.map(hosts.contains) == true }
  }
}
