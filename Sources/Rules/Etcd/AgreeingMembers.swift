import Flags
import Inventory
import Text

extension Etcd {
  static let agreeingMembers = Rule(
    "etcd/agreeing-members",
    title: "The members of etcd agree on who belongs to it",
    severity: .high,
    rationale: """
      A member whose --initial-cluster contradicts the others does not come back after a rebuild, \
      or starts a second cluster of its own with other data.
      """,
    remedy: """
      Compare with etcdctl member list and give each member the same names and peer URLs.
      """,
    needs: [.etcd],
    examples: [
      .passes(cluster(of: 3)),
      // kubeadm writes down who was there when each host joined.
      .passes(
        members([
          "etcd-1": "--initial-cluster=\(initialCluster(1))",
          "etcd-2": "--initial-cluster-state=existing --initial-cluster=\(initialCluster(2))",
          "etcd-3": "--initial-cluster-state=existing --initial-cluster=\(initialCluster(3))",
        ])),
      .fails(
        members([
          "etcd-1": "--initial-cluster=\(initialCluster(3))",
          "etcd-2": "--initial-cluster=\(initialCluster(3))",
          "etcd-3":
            "↓--initial-cluster=etcd-1=https://10.0.1.11:2380,etcd-2=https://10.0.9.12:2380,etcd-3=https://10.0.3.11:2380",
        ])),
      .fails(
        members([
          "etcd-1": "--initial-cluster=\(initialCluster(2))",
          "etcd-2": "--initial-cluster=\(initialCluster(2))",
          "etcd-3":
            "↓--initial-cluster=etcd-1=https://10.0.1.11:2380,etcd-3=https://10.0.3.11:2380",
        ])),
      .fails(
        all(
          cluster(of: 3),
          """
          -- hosts/etcd-4/etcd.flags --
          etcd --name=etcd-4 ↓--initial-cluster=\(initialCluster(3))
          """)),
      .fails(
        members([
          "etcd-1":
            "--initial-advertise-peer-urls=https://10.0.7.11:2380 ↓--initial-cluster=\(initialCluster(3))"
        ])),
      .notApplicable(cluster(of: 1)),
    ],
    judging: \.etcdClusters
  ) { etcd, cluster in
    let lists = etcd.lists.filter { !$0.isAuthoritative }
    for list in lists {
      if let name = cluster.ownName(of: list), !list.members.contains(where: { $0.name == name }) {
        return .fails("\(list.title) lacks its own name \(name)", at: list.location)
      }
      if let words = cluster.ownURLContradiction(of: list) {
        return .fails(words, at: list.location)
      }
    }
    if lists.count < 2 { return .notApplicable }
    for (number, list) in lists.enumerated() {
      for other in lists.prefix(number) {
        if let words = cluster.contradiction(of: list, to: other) {
          return .fails(
            words, at: list.location, related: [Related(other.title, at: other.location)])
        }
      }
    }
    return .passes
  }
}

extension Cluster {
  private func process(of list: EtcdCluster.MemberList) -> Component? {
    guard let host = list.host.flatMap({ self.host(named: $0) }) else { return nil }
    let processes = host.components.filter { $0.program == .etcd }
    return processes.count == 1 ? processes.first : nil
  }

  /// The name of the member that carries the list, when its command line tells.
  fileprivate func ownName(of list: EtcdCluster.MemberList) -> String? {
    guard let name = process(of: list)?["name"], name.isSet, let text = name.value,
      !text.contains("$"), !text.contains("%"), !list.members.isEmpty
    else { return nil }
    return text
  }

  /// server/embed/config.go: a member whose own URL is not the one it lists for itself exits.
  fileprivate func ownURLContradiction(of list: EtcdCluster.MemberList) -> String? {
    guard let name = ownName(of: list), let process = process(of: list) else { return nil }
    let own = process["initial-advertise-peer-urls"]
    let advertised = Set(own.list.compactMap { Endpoint($0) })
    let listed = list.members.filter { $0.name == name }.map(\.url)
    guard own.isSet, !advertised.isEmpty, !listed.contains(where: { $0.contains("$") }),
      !own.list.contains(where: { $0.contains("$") }),
      advertised.isDisjoint(with: listed.compactMap { Endpoint($0) }), let url = listed.first
    else { return nil }
    return
      "\(list.title) has \(name) at \(url), and the member advertises \(own.list.joined(separator: ","))"
  }

  private func startsANewCluster(_ list: EtcdCluster.MemberList) -> Bool {
    process(of: list)?["initial-cluster-state"].value == "new"
  }

  /// Why two lists cannot both be right; nil when one only knows fewer members than the other.
  fileprivate func contradiction(
    of list: EtcdCluster.MemberList, to other: EtcdCluster.MemberList
  ) -> String? {
    let known = Dictionary(grouping: other.members, by: \.name).mapValues { entries in
      Set(entries.map { Endpoint($0.url) })
    }
    for (name, url) in list.members {
      guard let urls = known[name], !urls.contains(Endpoint(url)) else { continue }
      let theirs = other.members.first { $0.name == name }?.url ?? ""
      return "\(list.title) has \(name) at \(url), \(other.title) at \(theirs)"
    }
    guard startsANewCluster(list), startsANewCluster(other) else { return nil }
    let mine = Set(list.members.map(\.name))
    let theirs = Set(other.members.map(\.name))
    if mine == theirs || mine.isEmpty || theirs.isEmpty { return nil }
    let odd = mine.symmetricDifference(theirs).sorted().joined(separator: ", ")
    return "both would start a new cluster, and \(odd) is in only one of the lists"
  }
}
