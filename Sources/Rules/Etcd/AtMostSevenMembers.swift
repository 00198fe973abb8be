import Inventory

extension Etcd {
  static let atMostSevenMembers = Rule(
    "etcd/at-most-seven-members",
    title: "At most seven members of etcd vote",
    severity: .low,
    rationale: """
      Every write waits for more than half of the members. Beyond seven the waiting costs more than \
      the third or fourth tolerated loss is worth; etcd's own guidance stops at seven.
      """,
    remedy: "Remove members down to 7 or 5 with etcdctl member remove ID.",
    needs: [.etcd],
    examples: [
      .passes(cluster(of: 5)),
      .passes(cluster(of: 7)),
      .fails(cluster(of: 9, firstMark: "↓")),
    ],
    judging: \.etcdClusters
  ) { etcd, _ in
    let count = etcd.voters.count
    if count <= 7 { return .passes }
    return .fails(
      "has \(count) voting members: each write waits for \(etcd.quorum) disks",
      at: etcd.fullestList?.location)
  }
}
