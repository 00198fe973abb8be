import Inventory
import Kubernetes
import Text
import YAML

/// A PodDisruptionBudget with the workloads that it covers.
struct Coverage: Subject {
  let budget: DisruptionBudget
  /// DaemonSets and what ends by itself left out: drains do not wait for them.
  let workloads: [Workload]

  var title: String { budget.object.title }
  var location: Location { budget.object.location }
  var apiObject: Object? { budget.object }
  /// The place of the number it sets, else its own.
  var limitLocation: Location { budget.limit?.location ?? location }
}

extension Cluster {
  /// Every budget with its workloads, those of variants in other folders left out.
  var coverages: [Coverage] {
    var covered: [ObjectIdentifier: [Workload]] = [:]
    for workload in workloads where workload.isLongRunning && !workload.isDaemon {
      for budget in budgets(of: workload) {
        covered[ObjectIdentifier(budget.object), default: []].append(workload)
      }
    }
    return budgets.map {
      Coverage(budget: $0, workloads: covered[ObjectIdentifier($0.object)] ?? [])
    }
  }

  /// Budgets of which each covers one replicated workload at least.
  var coveragesOfWorkloads: [Coverage] {
    coverages.filter { $0.workloads.contains { (leastReplicas(of: $0) ?? 0) > 0 } }
  }
}
