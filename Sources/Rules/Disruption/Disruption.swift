/// Drains and upgrades neither take workloads down nor get stuck on them.
enum Disruption: Area {
  static let id = "disruption"
  static let title = "Disruption budgets"
  static let rules: [Rule] = [
    everyWorkload, validBudget, matchesSomething, allowsDrains, oneBudgetPerPod,
    survivesWithQuorum, oneWorkloadPerBudget, countablePods, drainableNodes, evictsUnhealthyPods,
  ]
}
