import Inventory
import Kubernetes
import YAML

extension Disruption {
  static let countablePods = Rule(
    "disruption/countable-pods",
    title: "Budgets of bare pods set a number of pods that must stay",
    severity: .medium,
    rationale: """
      maxUnavailable and percentages are counted from the replicas of the pods' controller. Pods
      without one count as none, so that such a budget never allows an eviction.
      """,
    remedy: "Make the pods a workload of a controller, or set minAvailable to a number.",
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.pod(metadata: "labels: {app: web}") + Manifest.budget(spec: "minAvailable: 1")),
      .fails(
        Manifest.pod(metadata: "labels: {app: web}")
          + Manifest.budget(spec: "maxUnavailable: ↓1")),
      .fails(
        Manifest.pod(metadata: "labels: {app: web}")
          + Manifest.budget(spec: "minAvailable: ↓50%")),
      .notApplicable(Manifest.workload() + Manifest.budget()),
      // Those of another folder are another installation's.
      .notApplicable(
        "-- a/pod.yaml --\n" + Manifest.pod(metadata: "labels: {app: web}")
          + "-- b/budget.yaml --\n"
          + Manifest.budget(spec: "maxUnavailable: 1")),
    ],
    judging: \.coverages, where: concerns
  ) { coverage, _ in
    let budget = coverage.budget
    switch (budget.maxUnavailable, budget.minAvailable) {
    case (nil, .count?), (nil, nil): return .passes
    default:
      return .fails(
        "counts from the replicas of a controller, and \(coverage.workloads[0].name) has none",
        at: coverage.limitLocation,
        related: coverage.workloads.prefix(3).map { Related("a bare Pod", at: $0.location) })
    }
  }

  private static func concerns(_ coverage: Coverage, in cluster: Cluster) -> Bool {
    !coverage.workloads.isEmpty
      && coverage.workloads.allSatisfy {
        $0.kind == "Pod"
          && (cluster.isWhole || $0.object.folder == coverage.budget.object.folder)
      }
      && !cluster.isShadowed(coverage)
  }
}

extension Cluster {
  /// Whether pods that controllers made are covered as well.
  fileprivate func isShadowed(_ coverage: Coverage) -> Bool {
    guard let selector = LabelSelector(coverage.budget.object.spec["selector"]) else { return true }
    return ownsPods(matching: selector, beside: coverage.budget.object)
  }
}
