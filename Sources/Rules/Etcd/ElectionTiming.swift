import Flags
import Inventory

extension Etcd {
  static let electionTiming = Rule(
    "etcd/election-timing",
    title: "Heartbeats and elections of etcd leave room for a slow network",
    severity: .high,
    rationale: """
      Members that hear no heartbeat within the election timeout start an election, and while one \
      runs nothing is written. A short timeout elects at every hiccup.
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
    ],
    judging: \.etcdMembers
  ) { member, _ in
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
      return .passes
    }
  }
}
