import Inventory

extension Etcd {
  static let defragmentedDatabase = Rule(
    "etcd/defragmented-database",
    title: "Most of etcd's database file is in use",
    severity: .low,
    rationale: """
      Space that compaction frees stays in the file and counts for the quota. When less than half \
      of a large file is in use, the quota is reached twice as early as need be.
      """,
    remedy: "Run etcdctl defrag one member after the other, the leader last.",
    aliases: ["etcdDatabaseHighFragmentationRatio"],
    needs: [.etcd, .etcdState],
    examples: [
      .passes(statuses36("1.2 GB, 0.9 GB, 25%, 8.6 GB")),
      .fails(statuses36("1.2 GB, 0.4 GB, 67%, 8.6 GB", mark: "↓")),
      // In a small file nothing is gained.
      .passes(statuses36("90 MB, 20 MB, 78%, 8.6 GB")),
      .notAssessed(statuses(1)),
    ],
    judging: \.seenEtcdMembers
  ) { member, _ in
    guard let status = member.status, let size = status.databaseSize else { return .notApplicable }
    guard let used = status.sizeInUse else {
      return .notAssessed(missing: "etcdctl endpoint status -w json")
    }
    // contrib/mixin: in use below half, and above 100 MiB.
    guard used > 100 << 20, used < size, used < size - used else { return .passes }
    return .fails(
      "uses \(percent(used, of: size)) % of its database file (\(readable(bytes: used)) of "
        + "\(readable(bytes: size)))", at: status.location)
  }
}
