import Inventory
import Kubernetes
import Text
import YAML

extension Quotas {
  static let roomForWorkloads = Rule(
    "quotas/room-for-workloads",
    title: "The workloads of a namespace fit into its quota",
    severity: .high,
    rationale: """
      When the sum of all requests lies above the quota, the last pods are refused: after a restart
      of everything, or when the autoscaler adds replicas, some workload is left without.
      """,
    remedy: "Raise the quota, or lower requests, replicas or maxReplicas.",
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(container: "resources: {requests: {cpu: 1}}")
          + Manifest.quota("{requests.cpu: 2}")),
      .fails(
        Manifest.workload(
          spec: "replicas: 3", container: "resources: {requests: {cpu: 1}}")
          + Manifest.quota("{requests.cpu: ↓2500m}")),
      .fails(
        Manifest.workload(container: "resources: {requests: {memory: 1Gi}}")
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 9")
          + Manifest.quota("{requests.memory: ↓4Gi}")),
      .fails(Manifest.workload(spec: "replicas: 9") + Manifest.quota("{pods: ↓5}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: subjects
  ) { quota, cluster in
    let tenants = cluster.distinctWorkloads(beside: quota)
    if tenants.isEmpty { return .notApplicable }
    for entry in quota.spec["hard"].entries {
      guard let hard = Quantity(entry.value) else { continue }
      let sum = tenants.reduce(Quantity.zero) { sum, workload in
        sum + amount(of: workload, for: entry.key, cluster)
      }
      if sum <= hard { continue }
      return .fails(
        "allows \(entry.key) \(entry.value.text ?? ""), and the workloads may need \(sum)",
        at: entry.value.location,
        related: tenants.filter { amount(of: $0, for: entry.key, cluster) > .zero }
          .map { Related("needs \(amount(of: $0, for: entry.key, cluster))", at: $0.location) })
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.objects("ResourceQuota", group: "").filter { !isScoped($0) }
  }

  /// What all pods of the workload use of an entry of a quota when it has grown to its most.
  private static func amount(of workload: Workload, for key: String, _ cluster: Cluster)
    -> Quantity
  {
    let pods: Int
    switch workload.kind {
    case "CronJob", "PodTemplate", "Service": return .zero
    case "Job": pods = max(0, workload.spec["parallelism"]?.int ?? 1)
    case "DaemonSet": pods = max(1, cluster.nodes.count)
    default: pods = max(0, cluster.mostReplicas(of: workload) ?? 1)
    }
    if key == "pods" { return Quantity(thousandths: 1000) * pods }
    guard let (list, resource) = counted(key) else { return .zero }
    return workload.podAmount(list, resource, cluster.limitRanges(of: workload)) * pods
  }
}

extension Cluster {
  /// The workloads in the object's namespace; of variants with one kind and name the first.
  fileprivate func distinctWorkloads(beside object: Object) -> [Workload] {
    var seen: Set<String> = []
    return workloads(besides: object).filter { workload in
      (workload.namespace != nil || workload.object.folder == object.folder)
        && seen.insert("\(workload.kind)/\(workload.name)").inserted
    }
  }
}
