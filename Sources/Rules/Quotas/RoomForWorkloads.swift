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
          + Manifest.quota("{requests.cpu: 3}")),
      .fails(
        Manifest.workload(
          spec: "replicas: 3", container: "resources: {requests: {cpu: 1}}")
          + Manifest.quota("{requests.cpu: ↓2500m}")),
      .fails(
        Manifest.workload(container: "resources: {requests: {memory: 1Gi}}")
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 9")
          + Manifest.quota("{requests.memory: ↓4Gi}")),
      .fails(Manifest.workload(spec: "replicas: 9") + Manifest.quota("{pods: ↓5}")),
      // A rollout starts a third pod before one of the two may go.
      .fails(
        Manifest.workload(container: "resources: {requests: {cpu: 1}}")
          + Manifest.quota("{requests.cpu: ↓2}")),
      .passes(
        Manifest.workload(
          spec: "replicas: 2\nstrategy: {type: Recreate}",
          container: "resources: {requests: {cpu: 1}}") + Manifest.quota("{requests.cpu: 2}")),
      // A quota for pods that ask for nothing does not count those that do.
      .notApplicable(
        Manifest.workload(spec: "replicas: 9", container: "resources: {requests: {cpu: 1}}")
          + Manifest.quota("{pods: 2}", more: "scopes: [BestEffort]")),
      .fails(
        Manifest.workload(spec: "replicas: 9")
          + Manifest.quota(
            "{pods: ↓2}", more: "scopes: [BestEffort]")),
      .fails(
        Manifest.workload(spec: "replicas: 3", pod: "priorityClassName: high")
          + Manifest.quota(
            "{pods: ↓2}", more: highOnly)),
      .notApplicable(
        Manifest.workload(spec: "replicas: 3") + Manifest.quota("{pods: 2}", more: highOnly)),
      .fails(
        Manifest.workload() + Manifest.service(spec: "type: LoadBalancer\nports: [{port: 80}]")
          + Manifest.quota("{services.loadbalancers: ↓0}")),
      .fails(
        Manifest.workload("StatefulSet", "db", spec: claims)
          + Manifest.quota("{persistentvolumeclaims: 3, requests.storage: ↓20Gi}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: subjects
  ) { quota, cluster in
    let scopes = QuotaScopes(quota)
    let tenants = cluster.podGroups(beside: quota).filter { scopes.isEmpty || scopes.count($0) }
    if tenants.isEmpty { return .notApplicable }
    for entry in quota.spec["hard"].entries {
      guard let hard = Quantity(entry.value) else { continue }
      if let demand = QuotaDemand(
        of: entry.key, by: tenants, beside: scopes.isEmpty ? quota : nil, cluster),
        let excess = demand.excess(over: hard)
      {
        return .fails(
          "allows \(entry.key) \(entry.value.text ?? ""), and \(excess)", at: entry.value.location,
          related: demand.users.prefix(9).map { Related("needs \($0.amount)", at: $0.location) })
      }
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.objects("ResourceQuota", group: "")
  }

  private static let highOnly =
    "scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, values: [high]}]}"

  private static let claims = """
    replicas: 3
    volumeClaimTemplates:
    - {metadata: {name: data}, spec: {resources: {requests: {storage: 10Gi}}}}
    """
}
