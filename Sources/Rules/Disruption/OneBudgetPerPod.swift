import Inventory
import Kubernetes
import YAML

extension Disruption {
  static let oneBudgetPerPod = Rule(
    "disruption/one-budget-per-pod",
    title: "No pod is covered by two disruption budgets",
    severity: .high,
    rationale: """
      The eviction API answers with an error for a pod that two budgets cover, so its node cannot
      be drained at all.
      """,
    remedy: "Delete one of the budgets, or narrow its selector.",
    aliases: ["POP-209", "WRK023"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload() + Manifest.budget()),
      .fails(
        Manifest.workload("Deployment", "↓web") + Manifest.budget() + Manifest.budget("web-pdb")),
      // The same budget in two variants of a folder each.
      .passes(
        "-- a/all.yaml --\n" + Manifest.workload() + Manifest.budget() + "-- b/pdb.yaml --\n"
          + Manifest.budget("web-b")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    let near = cluster.everyBudget(of: workload).filter {
      cluster.isWhole || $0.object.folder == workload.object.folder
    }
    guard let first = near.first,
      let second = near.first(where: { $0.object.name != first.object.name })
    else { return .passes }
    return .fails(
      "is covered by the budgets \(first.object.name) and \(second.object.name)",
      related: [
        Related("one budget", at: first.object.location),
        Related("the other", at: second.object.location),
      ])
  }

  private static func concerns(_ workload: Workload, in cluster: Cluster) -> Bool {
    workload.isLongRunning && !workload.isDaemon && !cluster.budgets(of: workload).isEmpty
  }
}
