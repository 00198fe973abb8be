import Flags
import Inventory

extension Etcd {
  static let electionTiming = Rule(
    "etcd/election-timing",
    title: "Heartbeats and elections of etcd leave room for a slow network",
    severity: .high,
    rationale: """
      Members that hear no heartbeat within the election timeout start an election, and while one \
      runs nothing is written. A short timeout elects at every hiccup; members with different \
      timings elect against each other.
      """,
    remedy: """
      Keep the election timeout at ten heartbeats, equal on all members: the defaults \
      --heartbeat-interval=100 --election-timeout=1000, or 250 and 2500 between sites.
      """,
    needs: [.etcd],
    examples: [
      .passes(cluster(of: 3)),
      .passes(cluster(of: 3, "--heartbeat-interval=250 --election-timeout=5000")),
      .fails(member("--heartbeat-interval=500 ↓--election-timeout=1500")),
      .fails(member("--heartbeat-interval=500 ↓--election-timeout=4000")),
      .fails(member("↓--election-timeout=60000")),
      .fails(
        members([
          "etcd-1": "--initial-cluster=\(initialCluster(2))",
          "etcd-2": "--initial-cluster=\(initialCluster(2)) ↓--election-timeout=5000",
        ])),
    ],
    judging: \.etcdMembers
  ) { member, cluster in
    judge(member) { process in
      let heartbeat = process["heartbeat-interval"]
      let election = process["election-timeout"]
      guard let beat = heartbeat.int, let timeout = election.int, beat > 0 else { return .passes }
      let place = election.isSet ? election.location : heartbeat.location
      // server/embed/config.go: both limits make etcd exit at start.
      if timeout / 5 < beat {
        return .fails(
          "elects after \(timeout) ms with heartbeats of \(beat) ms: below five heartbeats etcd "
            + "does not start", at: place)
      }
      if timeout > 50_000 {
        return .fails("elects after \(timeout) ms: above 50000 ms etcd does not start", at: place)
      }
      if timeout / 10 < beat {
        return .fails(
          "elects after \(timeout) ms, less than ten heartbeats of \(beat) ms", at: place)
      }
      guard let first = cluster.firstProcess(besides: member),
        let other = first["election-timeout"].int, let otherBeat = first["heartbeat-interval"].int,
        other != timeout || otherBeat != beat
      else { return .passes }
      return .fails(
        "elects after \(timeout) ms (heartbeat \(beat)), \(first.host) after \(other) ms "
          + "(heartbeat \(otherBeat))", at: place,
        related: [Related("the other member", at: first["election-timeout"].location)])
    }
  }
}

extension Cluster {
  /// The first member's process of the same etcd cluster; nil for the first member itself.
  fileprivate func firstProcess(besides member: EtcdMember) -> Component? {
    let members = etcdCluster(of: member)?.members ?? []
    guard let first = members.first(where: { $0.component?.lacksConfigFile == false }),
      let process = first.component, process.location != member.component?.location
    else { return nil }
    return process
  }
}
