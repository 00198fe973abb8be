import Inventory

extension Etcd {
  static let syncedWrites = Rule(
    "etcd/synced-writes",
    title: "Writes to etcd count only once they are on disk",
    severity: .critical,
    rationale: """
      With --unsafe-no-fsync a member acknowledges writes that are still in memory. A power cut \
      loses them and can leave members that disagree for good.
      """,
    remedy: "Remove --unsafe-no-fsync; if the disk is too slow, use a faster one.",
    needs: [.etcd],
    examples: [
      .passes(member("--data-dir=/var/lib/etcd")),
      .passes(member("--unsafe-no-fsync=false")),
      .fails(member("↓--unsafe-no-fsync=true")),
      .fails(member("↓--unsafe-no-fsync")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    off("unsafe-no-fsync", in: member, "acknowledges writes before they are on disk")
  }
}
