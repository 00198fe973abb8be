import Flags
import Inventory

extension Etcd {
  static let boundedRequests = Rule(
    "etcd/bounded-requests",
    title: "Requests and the log of etcd stay small",
    severity: .low,
    rationale: """
      Every request is held in memory by all members and written by all of them at once. etcd warns \
      above 10 MiB a request; above 100000 entries between snapshots, the log alone fills the memory.
      """,
    remedy: "Leave out --max-request-bytes (1.5 MiB) and --snapshot-count (10000).",
    needs: [.etcd],
    examples: [
      .passes(member("--max-request-bytes=3145728 --snapshot-count=100000")),
      .fails(member("↓--max-request-bytes=33554432")),
      .fails(member("↓--snapshot-count=1000000")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      // etcdserver/server.go: recommendedMaxRequestBytes; 100000 was the default up to 3.5.
      for (flag, limit) in [("max-request-bytes", 10 << 20), ("snapshot-count", 100_000)] {
        let option = process[flag]
        guard option.isSet, let value = option.int, value > limit else { continue }
        return .fails("has a \(flag) of \(value), above \(limit)", at: option.location)
      }
      return .passes
    }
  }
}
