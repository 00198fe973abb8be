import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let autoscalerRange = Rule(
    "workloads/autoscaler-range",
    title: "Autoscalers have room between minReplicas and maxReplicas",
    severity: .medium,
    rationale: """
      With minReplicas equal to maxReplicas an autoscaler never adds a pod, and one with the
      larger number first is refused by the API server.
      """,
    remedy: "Raise maxReplicas above minReplicas, or remove the autoscaler.",
    aliases: ["hpaMaxAvailability"],
    needs: [],
    examples: [
      .passes(Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 5")),
      .fails(Manifest.autoscaler(spec: "minReplicas: 3\nmaxReplicas: ↓3")),
      .fails(Manifest.autoscaler(spec: "minReplicas: 4\nmaxReplicas: ↓3")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.autoscalers
  ) { autoscaler, _ in
    guard let written = autoscaler.spec["maxReplicas"], let most = written.int else {
      return .notApplicable
    }
    let least = autoscaler.spec["minReplicas"]?.int ?? 1
    if most > least { return .passes }
    return .fails(
      most == least
        ? "can never scale: minReplicas and maxReplicas are both \(most)"
        : "has maxReplicas \(most) below minReplicas \(least), which the API server refuses",
      at: written.location)
  }
}
