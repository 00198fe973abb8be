import Flags
import Inventory

extension Etcd {
  static let databaseSpace = Rule(
    "etcd/database-space",
    title: "The database of etcd is well below its quota",
    severity: .high,
    rationale: """
      At the quota etcd raises the alarm NOSPACE and refuses every write until somebody compacts, \
      defragments and disarms. etcd's own alert comes at 95 %; from 80 % there is time to look for \
      what fills it.
      """,
    remedy: """
      etcdctl defrag one member after the other; find what is written so much; raise \
      --quota-backend-bytes up to 8589934592.
      """,
    aliases: ["etcdDatabaseQuotaLowSpace", "etcdExcessiveDatabaseGrowth"],
    needs: [.etcd, .etcdState],
    examples: [
      .passes(all(cluster(of: 3, "--quota-backend-bytes=4294967296"), memberList(3), statuses(3))),
      .fails(
        all(
          member("--data-dir=/var/lib/etcd"), memberList(3), statuses(1, "1.9 GB", firstMark: "↓"))),
      .fails(
        """
        -- etcdctl/status.txt --
        ↓https://10.0.1.11:2379, a1, 3.6.14, 3.6.0, 7.9 GB, 7.1 GB, 11%, 8.6 GB, true, false, 4, 900, 900, , , false
        """),
      .notAssessed(all(memberList(3), statuses(3))),
      // etcd/no-alarms tells of a quota that is passed.
      .notApplicable(
        """
        -- etcdctl/status.txt --
        https://10.0.1.11:2379, a1, 3.6.14, 3.6.0, 9.9 MB, 5.1 MB, 11%, 8.4 MB, true, false, 4, 900, 900, memberID:161 alarm:NOSPACE , , false
        """),
    ],
    judging: \.seenEtcdMembers
  ) { member, cluster in
    guard let status = member.status, let size = status.databaseSize else { return .notApplicable }
    let alarms = cluster.observation(of: member)?.alarms ?? []
    if alarms.contains(where: { $0.kind == "NOSPACE" }) { return .notApplicable }
    guard let quota = cluster.quota(of: member) else {
      return .notAssessed(missing: "the quota of etcd (--quota-backend-bytes of each member)")
    }
    if quota == 0 { return .notApplicable }
    let used = percent(size, of: quota)
    if used < 80 { return .passes }
    return .fails(
      "uses \(used) % of its quota (\(readable(bytes: size)) of \(readable(bytes: quota)))",
      at: status.location)
  }
}

extension Cluster {
  /// The quota in bytes: 0 when there is none, nil when the inputs do not tell.
  func quota(of member: EtcdSeenMember) -> UInt64? {
    if let told = member.status?.quota, told > 0 { return told }
    guard let process = process(of: member), !process.isHiddenByManager, !process.lacksConfigFile
    else { return nil }
    let option = process["quota-backend-bytes"]
    guard let bytes = option.int, bytes != 0 else {
      // server/storage/quota.go: 0 means 2 GiB.
      return 2 << 30
    }
    return bytes < 0 ? 0 : UInt64(bytes)
  }
}
