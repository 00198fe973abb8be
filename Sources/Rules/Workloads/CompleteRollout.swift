import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let completeRollout = Rule(
    "workloads/complete-rollout",
    title: "Rollouts reach all pods",
    severity: .low,
    rationale: """
      With OnDelete, a partition or a paused rollout, some pods keep the old version until
      somebody remembers them: security fixes do not arrive, and a pod that is made anew runs
      something else than its neighbours.
      """,
    remedy: """
      Use RollingUpdate without partition, and resume the rollout; suppress the finding where an
      operator deletes the pods in its own order.
      """,
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload("StatefulSet", "db")),
      .fails(
        Manifest.workload("StatefulSet", "db", spec: "updateStrategy:\n  type: ↓OnDelete")),
      .fails(
        Manifest.workload(
          "StatefulSet", "db", spec: "updateStrategy: {rollingUpdate: {partition: ↓2}}")),
      .fails(Manifest.workload(spec: "paused: ↓true")),
      .notApplicable(Manifest.cronJob()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    let strategy = workload.spec["updateStrategy"]
    if let type = strategy["type"], type.text == "OnDelete" {
      return .fails("is updated only where somebody deletes a pod", at: type.location)
    }
    if let partition = strategy["rollingUpdate"]["partition"], let first = partition.int, first > 0
    {
      return .fails("leaves its first \(first) pods as they are", at: partition.location)
    }
    if let paused = workload.spec["paused"], paused.bool == true {
      return .fails("has a rollout that is paused", at: paused.location)
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    ["Deployment", "StatefulSet", "DaemonSet"].contains(workload.kind)
  }
}
