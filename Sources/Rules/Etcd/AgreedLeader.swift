import Inventory
import Text

extension Etcd {
  static let agreedLeader = Rule(
    "etcd/agreed-leader",
    title: "A quorum of etcd's members follows one leader",
    severity: .critical,
    rationale: """
      Without a leader, or with half of the voting members gone, nothing is written and the API \
      stands still. A member that is left alone goes on naming the leader it last knew.
      """,
    remedy: """
      Bring back the members that do not answer; if their data is lost, restore the newest \
      snapshot on all members.
      """,
    aliases: [
      "etcdNoLeader", "etcdInsufficientMembers", "etcd healthz", "cluster operator health",
    ],
    needs: [.etcd, .etcdState],
    examples: [
      .passes(all(memberList(3), statuses(3))),
      .fails(all(memberList(3), healths("true", "↓false", "false"))),
      .fails(
        all(
          memberList(1),
          """
          -- etcdctl/status.json --
          [↓{"Endpoint": "https://10.0.1.11:2379", "Status": {"header": {"cluster_id": 7, "member_id": 161}, "version": "3.6.14", "dbSize": 20480, "raftIndex": 9, "raftTerm": 2, "raftAppliedIndex": 9}}]
          """)),
      .fails(
        """
        -- etcdctl/status.txt --
        ↓https://10.0.1.11:2379, a1, 3.6.14, 20 MB, true, false, 4, 900, 900, 
        https://10.0.2.11:2379, a2, 3.6.14, 20 MB, true, false, 5, 950, 950, 
        """),
      .passes(all(memberList(3), healths("true", "true", "false"))),
    ],
    judging: \.etcdObservations
  ) { etcd, _ in
    if etcd.lacksQuorum, let voters = etcd.voters {
      let needed = voters / 2 + 1
      let gone = etcd.lost.sorted { $0.name < $1.name }
      // With the quorum gone, those that still answer fail as well, for that reason.
      let isGone = voters - gone.count < needed
      let lost = isGone ? gone : etcd.failing
      let place = lost.first.flatMap { $0.healths.first { !$0.isHealthy }?.location }
      let names = lost.map(\.name).joined(separator: ", ")
      return .fails(
        "\(lost.count) of \(voters) voting members do not \(isGone ? "answer" : "commit") (\(names)): "
          + "\(voters - lost.count) \(voters - lost.count == 1 ? "is" : "are") left and "
          + "\(needed) are needed",
        at: place ?? lost.first?.missingFrom ?? lost.first?.location)
    }
    for status in etcd.statuses {
      let says = status.errors.contains { $0.contains("no leader") }
      if status.leader?.value == 0 || says {
        let name = status.member.map(etcd.name) ?? status.endpoint
        return .fails("\(name) knows no leader", at: status.location)
      }
    }
    for statuses in etcd.simultaneous {
      if let verdict = disagreement(statuses, etcd) { return verdict }
    }
    return .passes
  }

  private static func disagreement(_ statuses: [EtcdStatus], _ etcd: EtcdObservation) -> Verdict? {
    guard let first = statuses.first else { return nil }
    let named = Set(statuses.compactMap(\.leader))
    if named.count > 1 {
      let names = named.sorted().map(etcd.name).joined(separator: " and ")
      return .fails("the members follow different leaders: \(names)", at: first.location)
    }
    let leaders = statuses.filter { $0.isLeader == true }
    if leaders.count > 1 {
      let names = leaders.compactMap { $0.member.map(etcd.name) }.joined(separator: " and ")
      return .fails("\(names) each call themselves the leader", at: first.location)
    }
    let voting = statuses.count { !$0.isLearner }
    if leaders.isEmpty, let voters = etcd.voters, voting >= voters, voters > 0 {
      return .fails("no voting member is the leader", at: first.location)
    }
    return nil
  }
}
