import Inventory

extension Etcd {
  static let noForcedNewCluster = Rule(
    "etcd/no-forced-new-cluster",
    title: "No member is told to throw its cluster away at the next start",
    severity: .critical,
    rationale: """
      --force-new-cluster is for one start after a disaster. Left in place, the next restart makes \
      the member forget all others and go on alone.
      """,
    remedy: "Remove --force-new-cluster, then add the other members anew.",
    needs: [.etcd],
    examples: [
      .passes(member("--data-dir=/var/lib/etcd")),
      .fails(member("↓--force-new-cluster=true")),
      .fails(member("↓--force-new-cluster")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    off("force-new-cluster", in: member, "starts a new one-member cluster whenever it restarts")
  }
}
