import Inventory

extension Etcd {
  static let promotedLearners = Rule(
    "etcd/promoted-learners",
    title: "No member of etcd stays a learner",
    severity: .low,
    rationale: """
      A learner receives the data and has no vote: it serves no reads of the API server and helps \
      nobody when another member is lost. It is a step on the way to a member.
      """,
    remedy: "Once it has caught up: etcdctl member promote ID.",
    needs: [.etcd, .etcdState],
    examples: [
      .passes(memberList(3)),
      .fails(
        all(
          memberList(3),
          "↓a4, started, etcd-4, https://10.0.4.11:2380, https://10.0.4.11:2379, true")),
      // One that has not started is etcd/started-members' finding.
      .passes(all(memberList(3), "a4, unstarted, , https://10.0.4.11:2380, , true")),
    ],
    judging: \.seenEtcdMembers
  ) { member, _ in
    if !member.hasStarted { return .notApplicable }
    if !member.isLearner { return .passes }
    return .fails("is a learner: it has the data and no vote")
  }
}
