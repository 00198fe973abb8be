import Inventory
import Kubernetes
import Text
import YAML

extension Workloads {
  static let evenSpread = Rule(
    "workloads/even-spread",
    title: "Topology spread constraints and anti-affinity mean their own pods",
    severity: .medium,
    rationale: """
      A constraint whose labelSelector does not match the pods that carry it counts other pods,
      or none, and so spreads nothing. It looks right and does nothing.
      """,
    remedy: "Give the constraint a labelSelector with the labels of the pod template.",
    aliases: ["pod-topology-spread-constraints"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: spreadOver("topology.kubernetes.io/zone", app: "web"))),
      .fails(
        Manifest.workload(
          pod: """
            topologySpreadConstraints:
            - topologyKey: topology.kubernetes.io/zone
              maxSkew: 1
              whenUnsatisfiable: ScheduleAnyway
              labelSelector:
                ↓matchLabels:
                  app: shop
            """)),
      .fails(
        Manifest.workload(
          pod: """
            topologySpreadConstraints:
            - ↓topologyKey: topology.kubernetes.io/zone
              maxSkew: 1
              whenUnsatisfiable: DoNotSchedule
            """)),
      .fails(
        Manifest.workload(
          pod: """
            topologySpreadConstraints:
            - topologyKey: topology.kubernetes.io/zone
              maxSkew: ↓0
              whenUnsatisfiable: DoNotSchedule
              labelSelector: {matchLabels: {app: web}}
            """)),
      .fails(
        Manifest.workload(
          pod: spreadOver("kubernetes.io/hostname", app: "web") + "\n  minDomains: ↓3")),
      .fails(
        Manifest.workload(
          pod: """
            topologySpreadConstraints:
            - topologyKey: topology.kubernetes.io/zone
              maxSkew: 1
              whenUnsatisfiable: ↓Never
              labelSelector: {matchLabels: {app: web}}
            """)),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    for constraint in workload.template.spec["topologySpreadConstraints"].items {
      if let failure = fault(of: constraint, for: workload.template.labels) { return failure }
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    !workload.template.spec["topologySpreadConstraints"].items.isEmpty
  }

  private static func fault(of constraint: Node, for labels: Labels) -> Verdict? {
    if let skew = constraint["maxSkew"], let value = skew.int, value < 1 {
      return .fails("has maxSkew \(value), which the API server refuses", at: skew.location)
    }
    let mode = constraint["whenUnsatisfiable"]
    if mode?.text != "DoNotSchedule" && mode?.text != "ScheduleAnyway" {
      return .fails(
        "has a spread constraint with whenUnsatisfiable \(mode?.text ?? "unset"), which the API "
          + "server refuses", at: mode?.location ?? constraint.location)
    }
    if let least = constraint["minDomains"], !least.isNull, mode?.text == "ScheduleAnyway" {
      return .fails(
        "has minDomains without DoNotSchedule, which the API server refuses", at: least.location)
    }
    guard let selector = LabelSelector(constraint["labelSelector"]) else {
      return .fails(
        "has a spread constraint without a labelSelector, which counts no pods",
        at: constraint.location)
    }
    if selector.matches(labels) { return nil }
    return .fails(
      "has a spread constraint whose labelSelector does not match its own pods",
      at: selector.node.location)
  }
}
