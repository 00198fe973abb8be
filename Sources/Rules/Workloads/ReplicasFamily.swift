import Inventory
import Kubernetes
import YAML

extension Workloads {
  /// Fails a workload that keeps one pod only; an autoscaler's floor is a rule of its own.
  static func twoReplicas(_ workload: Workload, _ cluster: Cluster) -> Verdict {
    guard let declared = workload.declaredReplicas, declared > 0,
      cluster.autoscaler(of: workload) == nil, !cluster.isScaledProportionally(workload)
    else { return .notApplicable }
    if declared > 1 { return .passes }
    let written = workload.spec["replicas"]
    return .fails(
      written == nil ? "has one replica (replicas is not set)" : "has one replica",
      at: written?.location)
  }
}
