import Inventory

extension Etcd {
  static let oddMembers = Rule(
    "etcd/odd-members",
    title: "An odd number of etcd members vote",
    severity: .high,
    rationale: """
      Four members need three votes and tolerate one loss, exactly as three members do; the fourth \
      only makes a loss likelier and writes slower, and a network split into halves stops both.
      """,
    remedy: "Run 3 or 5 voting members: add one, or remove one with etcdctl member remove ID.",
    needs: [.etcd],
    examples: [
      .passes(cluster(of: 3)),
      .fails(cluster(of: 4, firstMark: "↓")),
      .fails(cluster(of: 6, firstMark: "↓")),
      // Two are too few in the first place, which etcd/quorum-size tells.
      .notApplicable(cluster(of: 2)),
    ],
    judging: \.etcdClusters
  ) { etcd, _ in
    let count = etcd.voters.count
    if count < 3 { return .notApplicable }
    if count % 2 == 1 { return .passes }
    return .fails(
      "has \(count) voting members, needs \(etcd.quorum) and tolerates the loss of "
        + "\(etcd.tolerance), no more than \(count - 1) would",
      at: etcd.fullestList?.location)
  }
}

extension EtcdCluster {
  /// What tells most of the membership: the cluster's own word, else the longest list.
  var fullestList: MemberList? {
    if let told = lists.first(where: \.isAuthoritative) { return told }
    let most = lists.map(\.members.count).max()
    return lists.first { $0.members.count == most }
  }
}
