import Inventory

extension Etcd {
  static let startedMembers = Rule(
    "etcd/started-members",
    title: "Every listed member of etcd has started",
    severity: .high,
    rationale: """
      A member counts from the moment it is added. One that never starts is a lost vote: with \
      three added to one, two of four votes are missing and nothing is written.
      """,
    remedy: """
      Start the member with the ETCD_INITIAL_CLUSTER that etcdctl member add printed, or take it \
      out with etcdctl member remove ID.
      """,
    needs: [.etcd, .etcdState],
    examples: [
      .passes(memberList(3)),
      .fails(all(memberList(3), "↓a4, unstarted, , https://10.0.4.11:2380, , false")),
      .fails(all(memberList(3), "↓a4, unstarted, , https://10.0.4.11:2380, , true")),
      .notApplicable(statuses(3)),
    ],
    judging: \.seenEtcdMembers
  ) { member, cluster in
    guard let listed = member.listed else { return .notApplicable }
    if listed.hasStarted { return .passes }
    let url = listed.peerURLs.first ?? "no URL"
    if listed.isLearner {
      return .fails("was added at \(url) as a learner and has never started", at: listed.location)
    }
    let voters = cluster.observation(of: member)?.voters ?? 0
    return .fails(
      "was added at \(url) and has never started, yet is one of \(voters) votes of which "
        + "\(voters / 2 + 1) are needed", at: listed.location)
  }
}
