import Inventory

extension Etcd {
  /// The distance at which etcd itself gives up.
  ///
  /// etcdserver/v3_server.go, maxGapBetweenApplyAndCommitIndex: a member that has this many
  /// entries still to apply refuses requests. etcdserver/server.go, DefaultSnapshotCatchUpEntries:
  /// a follower further behind than what the leader keeps needs a whole snapshot.
  private static let farthest: UInt64 = 5000

  static let caughtUpMembers = Rule(
    "etcd/caught-up-members",
    title: "Every member of etcd keeps up with the leader",
    severity: .high,
    rationale: """
      A member more than 5000 entries behind what is committed refuses requests, and is brought up \
      to date with a snapshot of the whole database, again and again if its disk is the reason. \
      It is no help when another member is lost.
      """,
    remedy: """
      Look at the disk and network of the member: wal_fsync below 10 ms, round trips below the \
      heartbeat interval.
      """,
    needs: [.etcd, .etcdState],
    examples: [
      .passes(all(memberList(3), statuses(3))),
      .fails(
        """
        -- etcdctl/status.txt --
        https://10.0.1.11:2379, a1, 3.6.14, 20 MB, true, false, 4, 904000, 904000, 
        ↓https://10.0.2.11:2379, a2, 3.6.14, 20 MB, false, false, 4, 890000, 890000, 
        """),
      .fails(
        """
        -- etcdctl/status.txt --
        ↓https://10.0.1.11:2379, a1, 3.6.14, 20 MB, true, false, 4, 904000, 890000, 
        """),
      // The lines of one output are taken one after the other.
      .passes(
        """
        -- etcdctl/status.txt --
        https://10.0.1.11:2379, a1, 3.6.14, 20 MB, true, false, 4, 904000, 904000, 
        https://10.0.2.11:2379, a2, 3.6.14, 20 MB, false, false, 4, 904210, 904190, 
        """),
    ],
    judging: \.seenEtcdMembers
  ) { member, cluster in
    guard let status = member.status, let index = status.index else { return .notApplicable }
    if let applied = status.appliedIndex, applied < index, index - applied > farthest {
      return .fails(
        "has \(index - applied) committed entries still to apply (\(applied) of \(index))",
        at: status.location)
    }
    let peers = cluster.observation(of: member)?.simultaneous.first { group in
      group.contains { $0.location == status.location }
    }
    let newest = peers?.compactMap(\.index).max() ?? index
    if newest > index, newest - index > farthest {
      return .fails(
        "is at entry \(index) while another member is at \(newest)", at: status.location)
    }
    return .passes
  }
}
