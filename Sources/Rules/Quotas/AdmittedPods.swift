import Inventory
import Kubernetes
import Text
import YAML

extension Quotas {
  static let admittedPods = Rule(
    "quotas/admitted-pods",
    title: "Pods state the amounts that the quota of their namespace counts",
    severity: .high,
    rationale: """
      Where a quota counts requests or limits, the API server refuses every pod that has a
      container without them, unless a LimitRange gives it some. The workload exists, its pods
      never do.
      """,
    remedy: "Set the amounts in every container, init containers too, or defaults in a LimitRange.",
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(container: "resources: {requests: {cpu: 1}}")
          + Manifest.quota("{requests.cpu: 4}")),
      .passes(
        Manifest.workload() + Manifest.quota("{cpu: 4}")
          + Manifest.limitRange("default: {cpu: 1}")),
      .fails(Manifest.workload("Deployment", "↓web") + Manifest.quota("{limits.memory: 4Gi}")),
      .fails(
        Manifest.workload("Deployment", "↓web", pod: "priorityClassName: high")
          + Manifest.quota(
            "{cpu: 4}",
            more:
              "scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: Exists}]}"
          )),
      // A quota for some pods only says nothing of the others.
      .notApplicable(
        Manifest.workload()
          + Manifest.quota("{limits.memory: 4Gi}", more: "scopes: [Terminating]")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.podGroups, where: concerns
  ) { group, cluster in
    let workload = group.workload
    let containers = workload.template.containers.filter { $0.role != .ephemeral }
    for quota in cluster.quotas(of: group) {
      for entry in quota.spec["hard"].entries {
        guard let (list, resource) = counted(entry.key),
          !workload.hasPodLevel(list, resource)
        else { continue }
        let bare = containers.filter { container in
          list == "limits"
            ? workload.effectiveLimit(resource, of: container, group.bounds) == nil
            : workload.effectiveRequest(resource, of: container, group.bounds) == nil
        }
        if bare.isEmpty { continue }
        return .fails(
          "states no \(list).\(resource) in \(bare.named), which the ResourceQuota \(quota.name)"
            + " demands", related: [Related("the quota", at: entry.value.location)])
      }
    }
    return .passes
  }

  private static func concerns(_ group: PodGroup, in cluster: Cluster) -> Bool {
    group.workload.kind != "PodTemplate" && !cluster.quotas(of: group).isEmpty
  }
}
