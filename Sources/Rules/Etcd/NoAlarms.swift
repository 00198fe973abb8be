import Inventory

extension Etcd {
  static let noAlarms = Rule(
    "etcd/no-alarms",
    title: "No alarm of etcd is active",
    severity: .critical,
    rationale: """
      With NOSPACE etcd refuses every write: nothing is scheduled, no lease renewed, no Secret \
      changed. With CORRUPT members hold different data, and which of them is right nobody knows.
      """,
    remedy: """
      NOSPACE: etcdctl compact REVISION, etcdctl defrag on each member, then etcdctl alarm disarm. \
      CORRUPT: remove the member that differs and add it anew.
      """,
    needs: [.etcd, .etcdState],
    examples: [
      .passes(all(memberList(3), statuses(3))),
      .fails(all(memberList(3), "-- etcdctl/alarm-list.txt --\n↓memberID:162 alarm:NOSPACE ")),
      .fails(
        """
        -- etcdctl/status.txt --
        ↓https://10.0.1.11:2379, a1, 3.5.31, 9.9 MB, true, false, 4, 900, 900, memberID:161 alarm:CORRUPT 
        """),
      .fails(
        """
        -- etcdctl/health.txt --
        ↓https://10.0.1.11:2379 is unhealthy: failed to commit proposal: Active Alarm(s): NOSPACE
        """),
      .notAssessed(memberList(3)),
    ],
    judging: \.etcdObservations
  ) { etcd, cluster in
    guard let first = etcd.alarms.first else {
      return etcd.tellsAlarms ? .passes : .notAssessed(missing: "etcdctl alarm list -w json")
    }
    let kinds = Set(etcd.alarms.map(\.kind)).sorted().map { kind in
      let owners = etcd.alarms.filter { $0.kind == kind && $0.member.value != 0 }
      let names = owners.map { etcd.name(of: $0.member) }.joined(separator: ", ")
      return names.isEmpty ? kind : "\(kind) of \(names)"
    }
    var words = "the alarm \(kinds.joined(separator: " and ")) is active"
    let owner = etcd.members.first { $0.id == first.member }
    if first.kind == "NOSPACE", let owner, let size = owner.status?.databaseSize,
      let quota = cluster.quota(of: owner), quota > 0
    {
      words += " (\(readable(bytes: size)) with a quota of \(readable(bytes: quota)))"
    }
    return .fails(words, at: first.location)
  }
}
