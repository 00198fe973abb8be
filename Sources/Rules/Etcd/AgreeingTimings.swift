import Flags
import Inventory

extension Etcd {
  static let agreeingTimings = Rule(
    "etcd/agreeing-timings",
    title: "All members of etcd have the same timings and limits",
    severity: .high,
    rationale: """
      A member that waits less than the others for the leader's heartbeat calls elections that nobody \
      needs. A member with a smaller quota raises its alarm alone, and the whole cluster stops \
      taking writes.
      """,
    remedy: """
      Set heartbeat-interval, election-timeout and quota-backend-bytes alike on every member, one at \
      a time.
      """,
    needs: [.etcd],
    examples: [
      .passes(cluster(of: 3, "--heartbeat-interval=250 --election-timeout=5000")),
      // What is set to the default is the default.
      .passes(members(["etcd-1": "--heartbeat-interval=100", "etcd-2": "--v2-deprecation=gone"])),
      .fails(
        members([
          "etcd-1": "--election-timeout=5000", "etcd-2": "--election-timeout=5000",
          "etcd-3": "↓--election-timeout=1000",
        ])),
      .fails(
        members([
          "etcd-1": "--quota-backend-bytes=8589934592",
          "etcd-2": "--quota-backend-bytes=8589934592", "etcd-3": "↓↓--heartbeat-interval=100",
        ])),
      .notApplicable(cluster(of: 1, "--election-timeout=1000")),
    ],
    judging: \.sharedEtcdOptions
  ) { shared, _ in shared.verdict }
}

extension Cluster {
  /// The options of the members of each cluster; those of events are a cluster of their own.
  fileprivate var sharedEtcdOptions: [SharedOption] {
    let names = [
      "heartbeat-interval", "election-timeout", "quota-backend-bytes", "auto-compaction-mode",
      "auto-compaction-retention", "max-request-bytes",
    ]
    return etcdClusters.flatMap { etcd -> [SharedOption] in
      let processes = etcd.members.compactMap(\.component).filter {
        !$0.isHiddenByManager && !$0.lacksConfigFile
      }
      guard processes.count > 1 else { return [] }
      return names.compactMap { name in
        let values = processes.map { process in
          let option = process[name]
          let text = option.value ?? ""
          return SharedOption.Value(
            component: process, isSet: true, key: text, words: text.isEmpty ? "not set" : text,
            location: option.location)
        }
        guard let first = values.first else { return nil }
        return SharedOption(
          name: name, values: values, location: first.location, owners: etcd.role)
      }
    }
  }
}
