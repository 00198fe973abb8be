import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  /// The reasons as the API server words them, with the values that are forbidden.
  static func reasons(_ violations: [PodSecurity.Violation]) -> String {
    violations.map { violation in
      let shown = violation.values.prefix(3).joined(separator: ", ")
      let more = violation.values.count > 3 ? ", …" : ""
      let isTold = shown.isEmpty || shown == "true" || shown == "false" || shown == "0"
      return isTold ? violation.reason : "\(violation.reason) (\(shown)\(more))"
    }.joined(separator: ", ")
  }

  /// The place of the first value that is forbidden; nil when all that is wrong is missing.
  static func place(_ violations: [PodSecurity.Violation]) -> Location? {
    violations.first { !$0.isAbsence }?.places.first
  }

  /// Where each control is violated, but for the finding's own place.
  static func places(_ violations: [PodSecurity.Violation]) -> [Related] {
    let own = place(violations)
    return violations.flatMap { violation in
      violation.places.filter { $0 != own }.prefix(5).map {
        Related("\(violation.control): \(violation.reason)", at: $0)
      }
    }
  }

  /// The setting of the level that pods of these workloads already meet.
  static func labelFix(_ namespace: NamespaceView, in cluster: Cluster) -> String {
    var least = PodSecurity.Level.restricted
    var others: [String] = []
    for workload in namespace.workloads {
      let met = cluster.strictestLevel(of: workload)
      if met == .privileged { others.append(workload.name) }
      least = min(least, met)
    }
    let command = "kubectl label namespace \(namespace.name) \(PodSecurity.label(.enforce))="
    switch least {
    case .restricted: return "all its workloads already meet restricted: \(command)restricted"
    case .baseline:
      return "all its workloads already meet baseline: \(command)baseline"
        + " \(PodSecurity.label(.warn))=restricted"
    case .privileged:
      let names = others.prefix(3).joined(separator: ", ")
      let more = others.count > 3 ? " and \(others.count - 3) more" : ""
      return "move \(names)\(more), which \(others.count == 1 ? "does" : "do") not meet baseline, "
        + "to a namespace of their own, then \(command)baseline"
    }
  }
}

extension Cluster {
  /// The strictest level that the workload's pods surely meet.
  fileprivate func strictestLevel(of workload: Workload) -> PodSecurity.Level {
    for level in [PodSecurity.Level.restricted, .baseline] {
      if meets(level, workload) { return level }
    }
    return .privileged
  }

  private func meets(_ level: PodSecurity.Level, _ workload: Workload) -> Bool {
    violations(of: PodSecurity.Demand(level), in: workload.template)?.isEmpty ?? false
  }
}
