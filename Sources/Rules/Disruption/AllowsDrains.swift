import Inventory
import Kubernetes
import YAML

extension Disruption {
  static let allowsDrains = Rule(
    "disruption/allows-drains",
    title: "Disruption budgets let a drain evict a pod",
    severity: .high,
    rationale: """
      When a budget never allows an eviction, kubectl drain and every node upgrade wait at that
      pod until they time out or someone deletes the pod by hand.
      """,
    remedy: """
      Use maxUnavailable: 1, or keep minAvailable below the least number of replicas; percentages
      of both are rounded up.
      """,
    aliases: [
      "pdb-max-unavailable", "pdb-min-available", "pdbDisruptionsIsZero", "pdb-maxunavailable",
      "pdb-minavailable", "deployment-replicas-higher-than-pdb", "require-reasonable-pdbs",
      "WRK024", "observability-pod-disruption-budget", "pdbMinAvailableGreaterThanHPAMinReplicas",
    ],
    needs: [],
    examples: [
      .passes(Manifest.workload() + Manifest.budget()),
      .passes(Manifest.workload() + Manifest.budget(spec: "minAvailable: 50%")),
      .fails(Manifest.workload() + Manifest.budget(spec: "maxUnavailable: ↓0")),
      .fails(Manifest.workload() + Manifest.budget(spec: "minAvailable: ↓2")),
      // 51 % of 2 is 2 when rounded up.
      .fails(Manifest.workload() + Manifest.budget(spec: "minAvailable: ↓51%")),
      .fails(Manifest.workload(spec: "replicas: 1") + Manifest.budget(spec: "minAvailable: ↓1")),
      // The autoscaler goes down to two.
      .fails(
        Manifest.workload(spec: "replicas: 5") + Manifest.budget(spec: "minAvailable: ↓2")
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 9")),
      .fails(Manifest.budget(spec: "minAvailable: ↓100%")),
      // A kustomization may change the replicas of the Deployment before the two meet.
      .notAssessed(
        "-- base/web.yaml --\n" + Manifest.workload(spec: "replicas: 1")
          + "-- available/kustomization.yaml --\n"
          + "apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\n"
          + "resources: [pdb.yaml]\nreplicas: [{name: web, count: 2}]\n"
          + "-- available/pdb.yaml --\n" + Manifest.budget(spec: "minAvailable: 1")),
      // How many pods there are is not among the inputs.
      .notApplicable(Manifest.budget(spec: "minAvailable: 1")),
      .notApplicable(
        Manifest.workload(spec: "replicas: 0") + Manifest.budget(spec: "minAvailable: 1")),
    ],
    judging: \.coverages
  ) { coverage, cluster in
    let budget = coverage.budget
    if let limit = budget.limit, never(budget) {
      return .fails(
        "never allows an eviction (\(described(budget)))", at: limit.location)
    }
    if budget.limit == nil || coverage.workloads.isEmpty { return .notApplicable }
    guard coverage.workloads.allSatisfy({ cluster.isAppliedTogether($0.object, budget.object) })
    else { return .notAssessed(missing: Need.wholeCluster.missing) }
    let pods = coverage.workloads.reduce(0) { sum, workload in
      let (total, overflow) = sum.addingReportingOverflow(
        workload.kind == "Pod" ? 1 : max(0, cluster.leastReplicas(of: workload) ?? 0))
      return overflow ? sum : total
    }
    if pods == 0 { return .notApplicable }
    if budget.allowedDisruptions(of: pods) > 0 { return .passes }
    let names = coverage.workloads.map(\.title).joined(separator: ", ")
    return .fails(
      "never allows an eviction: \(described(budget)) of \(pods) (\(names))",
      at: coverage.limitLocation,
      related: coverage.workloads.map { Related("has the pods", at: $0.location) })
  }

  /// Whether the number allows no eviction, however many pods there are.
  private static func never(_ budget: DisruptionBudget) -> Bool {
    switch (budget.maxUnavailable, budget.minAvailable) {
    case (.count(let count)?, _): count <= 0
    case (.percent(let percent)?, _): percent <= 0
    case (nil, .percent(let percent)?): percent >= 100
    default: false
    }
  }

  private static func described(_ budget: DisruptionBudget) -> String {
    if let most = budget.maxUnavailable { return "maxUnavailable \(most)" }
    if let least = budget.minAvailable { return "minAvailable \(least)" }
    return "neither field is set"
  }
}
