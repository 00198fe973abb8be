import Flags
import Inventory

extension Etcd {
  static let guardedReconfiguration = Rule(
    "etcd/guarded-reconfiguration",
    title: "Changes that would cost etcd its quorum are refused",
    severity: .medium,
    rationale: """
      With --strict-reconfig-check=false a member can be added that leaves no quorum of those that \
      run. With --pre-vote=false a member that was cut off brings down the leader when it returns.
      """,
    remedy: "Remove the flag: both checks are on by default since etcd 3.5.",
    needs: [.etcd],
    examples: [
      .passes(member("--data-dir=/var/lib/etcd")),
      .passes(member("--strict-reconfig-check=true --pre-vote")),
      .fails(member("↓--strict-reconfig-check=false")),
      .fails(member("↓--pre-vote=false")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      for flag in ["strict-reconfig-check", "pre-vote"] {
        let option = process[flag]
        guard option.isSet, option.bool == false else { continue }
        return .fails("is started with \(flag) off", at: option.location)
      }
      return .passes
    }
  }
}
