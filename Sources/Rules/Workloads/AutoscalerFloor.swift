import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let autoscalerFloor = Rule(
    "workloads/autoscaler-floor",
    title: "Autoscalers keep two replicas or more",
    severity: .medium,
    rationale: """
      At night and on quiet days the autoscaler goes down to minReplicas. With the default of one
      the workload has then no second pod, whatever spec.replicas says.
      """,
    remedy: "Set minReplicas: 2 or more.",
    aliases: [
      "horizontalpodautoscaler-replicas", "hpa-minimum-three-replicas", "hpaMinAvailability",
    ],
    needs: [],
    examples: [
      .passes(Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 5")),
      .fails(Manifest.autoscaler(spec: "minReplicas: ↓1\nmaxReplicas: 5")),
      .fails(Manifest.autoscaler("↓web", spec: "maxReplicas: 5")),
      // It sleeps on purpose while there is nothing to do.
      .notApplicable(Manifest.autoscaler(spec: "minReplicas: 0\nmaxReplicas: 5")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.autoscalers
  ) { autoscaler, _ in
    guard let written = autoscaler.spec["minReplicas"], !written.isNull else {
      return .fails("goes down to one replica, as minReplicas is not written")
    }
    guard let least = written.int, least > 0 else { return .notApplicable }
    return least >= 2
      ? .passes : .fails("goes down to minReplicas \(least)", at: written.location)
  }
}
