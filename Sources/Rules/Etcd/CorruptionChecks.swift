import Flags
import Inventory

extension Etcd {
  static let corruptionChecks = Rule(
    "etcd/corruption-checks",
    title: "Members of etcd compare their data with one another",
    severity: .medium,
    rationale: """
      Members whose data has come apart answer as if nothing were wrong, each in its own way. Only \
      a comparison finds it: at the start of a member, which costs nothing, or while running.
      """,
    remedy: """
      Set --feature-gates=InitialCorruptCheck=true,CompactHashCheck=true, or for etcd 3.5 and 3.4 \
      --experimental-initial-corrupt-check=true.
      """,
    needs: [.etcd],
    examples: [
      .passes(member("--feature-gates=InitialCorruptCheck=true")),
      .passes(member("--experimental-initial-corrupt-check=true")),
      .passes(member("--experimental-corrupt-check-time=4h")),
      .fails(members(["etcd-1": "↓--initial-cluster=\(initialCluster(3))"])),
      .fails(member("↓--feature-gates=InitialCorruptCheck=false")),
      // There is nothing to compare with.
      .notApplicable(cluster(of: 1)),
    ],
    judging: \.etcdMembers
  ) { member, cluster in
    if cluster.etcdCluster(of: member)?.members.count == 1 { return .notApplicable }
    return judge(member) { process in
      // etcd CHANGELOG-3.3.md.
      if let version = process.version, version < Version(major: 3, minor: 3) {
        return .notApplicable
      }
      let gates = process["feature-gates"]
      let gated = ["InitialCorruptCheck", "CompactHashCheck"].contains {
        gates.map[$0].flatMap(GoValue.bool) == true
      }
      let flags = ["experimental-initial-corrupt-check", "experimental-compact-hash-check-enabled"]
      let times = ["corrupt-check-time", "experimental-corrupt-check-time"]
      if gated || flags.contains(where: { process[$0].bool == true })
        || times.contains(where: { process[$0].seconds ?? 0 > 0 })
      {
        return .passes
      }
      let place = gates.isSet ? gates.location : process["initial-cluster"].location
      return .fails(
        "never compares its data with that of the other members", at: place, fix: fix(process))
    }
  }

  private static func fix(_ process: Component) -> String? {
    guard let version = process.version else { return nil }
    return version < Version(major: 3, minor: 6)
      ? "--experimental-initial-corrupt-check=true"
      : "--feature-gates=InitialCorruptCheck=true,CompactHashCheck=true"
  }
}
