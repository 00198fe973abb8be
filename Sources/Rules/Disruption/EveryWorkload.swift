import Inventory
import Kubernetes

extension Disruption {
  static let everyWorkload = Rule(
    "disruption/every-workload",
    title: "Replicated workloads have a PodDisruptionBudget",
    severity: .medium,
    rationale: """
      Node upgrades and autoscalers drain several nodes at a time. Without a budget they may evict
      all replicas of a workload at once.
      """,
    remedy: "Add a PodDisruptionBudget with maxUnavailable: 1 and the labels of the pods.",
    aliases: [
      "deployment-has-poddisruptionbudget", "statefulset-has-poddisruptionbudget",
      "missingPodDisruptionBudget", "POP-206", "K8S004", "WRK006", "WRK012", "require-pdb",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload() + Manifest.budget()),
      .passes(
        Manifest.workload()
          + Manifest.object(
            "policy/v1", "PodDisruptionBudget", "all",
            """
            spec:
              maxUnavailable: 1
              selector:
                matchExpressions:
                - {key: app, operator: Exists}
            """)),
      .fails(Manifest.workload("Deployment", "↓web") + Manifest.budget(app: "shop")),
      // A budget could only block the drain of a single pod.
      .notApplicable(Manifest.workload(spec: "replicas: 1")),
      .notApplicable(Manifest.workload("DaemonSet", spec: "minReadySeconds: 5")),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    cluster.budgets(of: workload).isEmpty ? .fails("has no PodDisruptionBudget") : .passes
  }

  private static func concerns(_ workload: Workload, in cluster: Cluster) -> Bool {
    cluster.keepsSeveral(workload)
  }
}
