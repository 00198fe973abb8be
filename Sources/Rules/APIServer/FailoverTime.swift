import Flags
import Inventory

extension APIServer {
  static let failoverTime = Rule(
    "apiserver/failover-time",
    title: "Pods of a lost node are replaced within minutes, and not at its first hiccup",
    severity: .low,
    rationale: """
      Every pod tolerates a node that is not ready or not reachable for this long, 300 seconds by \
      default; only then is it replaced elsewhere. A longer time is the outage of every workload \
      with one replica, and a few seconds move all pods of a node for a broken network cable.
      """,
    remedy: """
      Remove --default-not-ready-toleration-seconds and --default-unreachable-toleration-seconds, \
      or set 60 to 300; give workloads that must be faster tolerations of their own.
      """,
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --default-unreachable-toleration-seconds=60")),
      .notApplicable(process("kube-apiserver --secure-port=6443")),
      .fails(process("kube-apiserver ↓--default-not-ready-toleration-seconds=3600")),
      .fails(process("kube-apiserver ↓--default-unreachable-toleration-seconds=5")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let names = ["default-not-ready-toleration-seconds", "default-unreachable-toleration-seconds"]
    let set = names.map { server[$0] }.filter(\.isSet)
    if set.isEmpty { return .notApplicable }
    for option in set {
      guard let seconds = option.int, !(20...600).contains(seconds) else { continue }
      return .fails(
        "has pods stay on a lost node for \(seconds) s", at: option.location)
    }
    return .passes
  }
}
