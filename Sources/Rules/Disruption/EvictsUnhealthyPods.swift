import Inventory
import Kubernetes
import YAML

extension Disruption {
  static let evictsUnhealthyPods = Rule(
    "disruption/evicts-unhealthy-pods",
    title: "Pods that are not ready do not hold up drains",
    severity: .info,
    rationale: """
      By default a pod that runs without being ready may be evicted only while the budget is met.
      A workload that cannot start therefore blocks the drain of its nodes.
      """,
    remedy: "Set unhealthyPodEvictionPolicy: AlwaysAllow.",
    aliases: ["pdb-unhealthy-pod-eviction-policy", "WRK029"],
    needs: [],
    examples: [
      .passes(
        Manifest.budget(spec: "maxUnavailable: 1\nunhealthyPodEvictionPolicy: AlwaysAllow")),
      .fails(Manifest.budget("↓web")),
      .fails(
        Manifest.budget(spec: "maxUnavailable: 1\nunhealthyPodEvictionPolicy: ↓IfHealthyBudget")),
      // The old version of the API has no such field.
      .notApplicable(
        Manifest.object(
          "policy/v1beta1", "PodDisruptionBudget", "web", "spec: {maxUnavailable: 1}")),
    ],
    judging: \.budgets, where: concerns
  ) { budget, _ in
    let policy = budget.object.spec["unhealthyPodEvictionPolicy"]
    if policy?.text == "AlwaysAllow" { return .passes }
    return .fails(
      "evicts pods that are not ready only while the budget is met", at: policy?.location)
  }

  private static func concerns(_ budget: DisruptionBudget, in _: Cluster) -> Bool {
    budget.object.apiVersion == "policy/v1"
  }
}
