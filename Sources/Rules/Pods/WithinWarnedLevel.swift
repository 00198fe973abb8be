import Inventory
import Kubernetes
import Text
import YAML

extension Pods {
  static let withinWarnedLevel = Rule(
    "pods/within-warned-level",
    title: "Pods meet the level that their namespace warns of or logs",
    severity: .info,
    rationale: """
      Levels to warn and audit say what is to be enforced one day. What does not meet them is what \
      still stands in the way.
      """,
    remedy: "Give the pods what the level asks for, then enforce it.",
    needs: [.manifests],
    examples: [
      .passes(namespace("enforce: baseline", "warn: baseline") + Manifest.workload()),
      .fails(
        namespace("enforce: baseline", "warn: restricted") + Manifest.workload("Deployment", "↓web")
      ),
      .fails(
        namespace("enforce: privileged", "audit: baseline")
          + Manifest.workload(pod: "hostPID: ↓true")),
      // Who is refused is not warned.
      .notApplicable(namespace("enforce: restricted") + Manifest.workload()),
      .notApplicable(Manifest.namespace("shop") + Manifest.workload()),
    ],
    judging: \.workloads
  ) { workload, cluster in
    guard workload.kind != "PodTemplate", let policy = cluster.podSecurityPolicy(of: workload)
    else {
      return .notApplicable
    }
    let mode = policy.warn.level < policy.audit.level ? PodSecurity.Mode.audit : .warn
    let demand = policy[mode]
    guard demand.level > policy.enforce.level else {
      return demand.level == policy.enforce.level && demand.level == .baseline
        ? .passes : .notApplicable
    }
    guard let violations = cluster.violations(of: demand, in: workload.template) else {
      return .notAssessed(missing: "the Kubernetes version (--kubernetes-version)")
    }
    if violations.isEmpty { return .passes }
    if cluster.fillsInPods, violations.allSatisfy(\.isAbsence) {
      return .notAssessed(missing: "what admission fills in (a dump of the pods)")
    }
    let verb = mode == .warn ? "warns of" : "logs"
    return .fails(
      "does not meet \(demand.description), which \(workload.namespace ?? "") \(verb): "
        + reasons(violations), at: place(violations), related: places(violations))
  }

  private static func namespace(_ labels: String...) -> String {
    let all = labels.map { "pod-security.kubernetes.io/\($0)" }.joined(separator: ", ")
    return Manifest.namespace("shop", labels: "{\(all)}")
  }
}
