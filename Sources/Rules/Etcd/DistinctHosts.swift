import Inventory
import Text

extension Etcd {
  static let distinctHosts = Rule(
    "etcd/distinct-hosts",
    title: "No machine holds so many etcd members that its loss breaks the quorum",
    severity: .critical,
    rationale: """
      Members protect from the loss of a machine only while more than half of them are elsewhere. \
      Two of three members on one host leave one member when it fails, and one of three is no \
      quorum: the split is no safer than a single member.
      """,
    remedy: """
      Give every member a machine (and a hypervisor, rack and power supply) of its own. With only \
      two machines keep all members on the more reliable one.
      """,
    needs: [.etcd],
    examples: [
      .passes(cluster(of: 3)),
      .fails(
        """
        -- hosts/a/etcd-1.flags --
        ↓etcd --name=e1 --initial-cluster=e1=https://10.0.1.11:2380,e2=https://10.0.1.11:2382,e3=https://10.0.2.11:2380
        -- hosts/b/etcd-3.flags --
        etcd --name=e3 --initial-cluster=e1=https://10.0.1.11:2380,e2=https://10.0.1.11:2382,e3=https://10.0.2.11:2380
        """),
      .fails(all(cluster(of: 3), topology("host", "↓esx-1", "etcd-1, etcd-2"))),
      .passes(all(cluster(of: 3), topology("host", "esx-1", "etcd-1, w-7"))),
      .notApplicable(cluster(of: 1)),
    ],
    judging: \.etcdClusters
  ) { etcd, cluster in
    if etcd.voters.count < 3 { return .notApplicable }
    let machines = etcd.machines
    let groups = Dictionary(grouping: machines, by: \.machine).mapValues { $0.map(\.member) }
    let heavy = groups.filter { $0.value.count > etcd.tolerance }
    if let (place, inside) = heavy.min(by: { $0.key < $1.key }) {
      return etcd.loses(inside, "on host \(place)", at: inside.first?.location)
    }
    for domain in cluster.failureDomains where domain.kind != "site" {
      let inside = etcd.voters.filter { domain.holds($0) }
      if inside.count > etcd.tolerance {
        return etcd.loses(inside, "in \(domain.kind) \(domain.name)", at: domain.location)
      }
    }
    if machines.count < etcd.voters.count {
      return .notAssessed(missing: "the host of each etcd member")
    }
    return .passes
  }

  private static func topology(_ kind: String, _ name: String, _ members: String) -> String {
    """
    -- topology.yaml --
    apiVersion: kready/v1
    kind: Topology
    domains:
    - kind: \(kind)
      name: \(name)
      members: [\(members)]
    """
  }
}

extension EtcdCluster {
  /// The finding that some members are lost together, with the sum that shows why it matters.
  func loses(_ members: [EtcdMember], _ place: String, at location: Location?) -> Verdict {
    let left = voters.count - members.count
    let names = members.map(\.name).sorted().joined(separator: ", ")
    return .fails(
      "\(members.count) of \(voters.count) members (\(names)) are \(place): without it "
        + "\(left) \(left == 1 ? "is" : "are") left and \(quorum) are needed",
      at: location, related: members.map { Related("member \($0.name)", at: $0.location) })
  }
}

extension FailureDomain {
  /// Whether a member of etcd is inside, by its own name or that of its host.
  func holds(_ member: EtcdMember) -> Bool {
    members.contains(member.name) || member.host.map(members.contains) == true
  }
}
