import Flags
import Inventory

extension Etcd {
  static let backendQuota = Rule(
    "etcd/backend-quota",
    title: "The database of etcd has a limit it can live with",
    severity: .medium,
    rationale: """
      A negative quota switches the limit off, and the database grows until the disk is full. Above \
      the suggested maximum of 8 GiB a member takes minutes to start and to catch up.
      """,
    remedy: "Set --quota-backend-bytes=8589934592 (8 GiB) or less; the default is 2 GiB.",
    needs: [.etcd],
    examples: [
      .passes(member("--quota-backend-bytes=8589934592")),
      .passes(member("--data-dir=/var/lib/etcd")),
      .fails(member("↓--quota-backend-bytes=-1")),
      .fails(member("↓--quota-backend-bytes=17179869184")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      let option = process["quota-backend-bytes"]
      guard let bytes = option.int else { return .passes }
      if bytes < 0 {
        return .fails("has no limit for its database (\(bytes))", at: option.location)
      }
      if bytes > 8 << 30 {
        return .fails(
          "lets its database grow to \(bytes >> 30) GiB, beyond the suggested maximum of 8 GiB",
          at: option.location)
      }
      return .passes
    }
  }
}
