import Inventory
import Kubernetes
import YAML

extension Workload {
  /// Whether a second pod of the program would do harm: its makers have it run once.
  ///
  /// - prometheus-operator elects no leader (prometheus-operator#2791, helm-charts#3836).
  /// - Dex as Argo CD starts it keeps its data in memory (argo-cd, operator-manual
  ///   high_availability.md).
  /// - An exporter's copy tells all its metrics a second time; kube-state-metrics shares its work
  ///   only when it is sharded (its alert KubeStateMetricsShardingMismatch).
  var runsOnce: Bool {
    isExporter
      || template.running.contains { container in
        container.image?.baseName == "prometheus-operator"
          || (container.image?.baseName == "dex"
            && container.arguments.contains { $0.text == "rundex" })
      }
  }
}

extension Workloads {
  /// Fails a workload that keeps one pod only; an autoscaler's floor is a rule of its own.
  static func twoReplicas(_ workload: Workload, _ cluster: Cluster) -> Verdict {
    guard let declared = workload.declaredReplicas, declared > 0,
      cluster.autoscaler(of: workload) == nil, !cluster.isScaledProportionally(workload)
    else { return .notApplicable }
    if declared > 1 { return .passes }
    let written = workload.spec["replicas"]
    let fix =
      "Run it in the mode in which its pods replicate their data: by its operator, or as a "
      + "StatefulSet of several members. With replicas: 2 alone, two pods have unlike data or wait "
      + "for one volume."
    return .fails(
      written == nil ? "has one replica (replicas is not set)" : "has one replica",
      at: written?.location, fix: Storage.keepsData(workload) ? fix : nil)
  }
}
