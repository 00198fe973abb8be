import Inventory
import Text

extension Etcd {
  static let answeringMembers = Rule(
    "etcd/answering-members",
    title: "Every member of etcd answers",
    severity: .high,
    rationale: """
      A member that is down takes the margin away that the others were bought for: of three \
      members with one down, the next loss stops the API. endpoint status says nothing of it, it \
      just shows one line less.
      """,
    remedy: """
      Look at the member's log and disk and start it again; if its data is lost, etcdctl member \
      remove ID and add it anew.
      """,
    aliases: ["etcdMembersDown"],
    needs: [.etcd, .etcdState],
    examples: [
      .passes(all(memberList(3), statuses(3), healths("true", "true", "true"))),
      .fails(all(memberList(3), healths("true", "true", "↓false"))),
      // A member that is down is left out.
      .fails(all(memberList(3), statuses(2, firstMark: "↓"))),
      .fails(
        all(
          memberList(3),
          """
          -- etcdctl/endpoint-status.log --
          ↓Failed to get the status of endpoint https://10.0.3.11:2379 (context deadline exceeded)
          https://10.0.1.11:2379, a1, 3.6.14, 20 MB, true, false, 4, 900, 900, 
          https://10.0.2.11:2379, a2, 3.6.14, 20 MB, false, false, 4, 900, 900, 
          """)),
      // One endpoint was asked; the others need not be down.
      .passes(all(memberList(3), statuses(1))),
      // A learner refuses the health check, and an alarm fails it.
      .passes(
        all(
          memberList(1),
          """
          -- etcdctl/health.txt --
          https://10.0.1.11:2379 is unhealthy: failed to commit proposal: etcdserver: rpc not supported for learner
          """)),
      .passes(
        all(
          memberList(1),
          """
          -- etcdctl/health.txt --
          https://10.0.1.11:2379 is unhealthy: failed to commit proposal: Active Alarm(s): NOSPACE
          """)),
    ],
    judging: \.seenEtcdMembers
  ) { member, cluster in
    // A member that never started is etcd/started-members' finding.
    if !member.hasStarted { return .notApplicable }
    let dead = member.healths.first { !$0.isHealthy && !$0.isAlarm && !$0.isLearnersAnswer }
    if let dead {
      // Without a quorum nobody commits; etcd/agreed-leader tells of it.
      if member.status != nil, cluster.observation(of: member)?.lacksQuorum == true {
        return .notApplicable
      }
      let doubts = member.healths.filter(\.isHealthy).map {
        Related("healthy by another output", at: $0.location)
      }
      let reason = dead.error.isEmpty ? "" : ": \(dead.error)"
      return .fails("does not answer\(reason)", at: dead.location, related: doubts)
    }
    if let place = member.missingFrom {
      return .fails("is missing from endpoint status, which shows the others", at: place)
    }
    if member.status == nil && member.healths.isEmpty {
      return .notAssessed(missing: "etcdctl endpoint health --cluster -w json")
    }
    return .passes
  }
}
