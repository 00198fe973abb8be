import Inventory

extension Etcd {
  static let restorableSnapshots = Rule(
    "etcd/restorable-snapshots",
    title: "Snapshots of etcd hold the data of today",
    severity: .high,
    rationale: """
      A snapshot that holds nothing, or that is older than most of what was ever written, restores \
      a cluster that nobody knows. It is found out on the day it is needed.
      """,
    remedy: """
      Take one with etcdctl snapshot save and look at it with etcdutl snapshot status -w table; \
      find out why the schedule does not.
      """,
    needs: [.etcdSnapshots],
    examples: [
      .passes(snapshot(revision: 480_000, keys: 5120)),
      .fails("-- snapshot-status.txt --\n↓0, 0, 0, 20 kB"),
      .fails(all(snapshot(revision: 60_000, keys: 5120, mark: "↓"), statusJSON(revision: 480_000))),
      .passes(all(snapshot(revision: 470_000, keys: 5120), statusJSON(revision: 480_000))),
    ],
    judging: \.etcdSnapshots
  ) { snapshot, cluster in
    if snapshot.keys == 0 { return .fails("holds no key") }
    guard let revision = snapshot.revision, revision > 0 else { return .fails("is at revision 0") }
    let statuses = cluster.etcdObservations.filter { $0.cluster == "main" }.flatMap(\.statuses)
    guard let now = statuses.compactMap(\.revision).max(), now > revision else { return .passes }
    // Leases alone write about 100,000 revisions a day in a small cluster. A gap of more, which is
    // also more than was written before it, is no fresh snapshot in a busy cluster either.
    let gap = now - revision
    guard gap > 100_000, gap > revision else { return .passes }
    return .fails("ends at revision \(revision), and the cluster is at \(now)")
  }
}
