import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let criticalPriorities = Rule(
    "quotas/critical-priorities",
    title: "A quota says which namespaces may use the priorities of the system",
    severity: .info,
    rationale: """
      Pods of the classes system-cluster-critical and system-node-critical push out all others.
      Every namespace may use them, unless quotas for these classes say which ones do.
      """,
    remedy: """
      Add a ResourceQuota with a scopeSelector for the class to the namespaces that may use it,
      and limit it elsewhere by the admission configuration of ResourceQuota.
      """,
    aliases: ["allowed-pod-priorities"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(pod: "priorityClassName: system-cluster-critical")
          + Manifest.quota(
            "{pods: 9}",
            more: "scopeSelector: {matchExpressions: [{scopeName: PriorityClass, operator: In, "
              + "values: [system-cluster-critical]}]}")),
      .fails(
        Manifest.namespace("shop")
          + Manifest.workload(pod: "priorityClassName: ↓system-cluster-critical")),
      .notAssessed(Manifest.workload(pod: "priorityClassName: system-cluster-critical")),
      .notApplicable(
        Manifest.workload(
          namespace: "kube-system", pod: "priorityClassName: system-cluster-critical")),
    ],
    judging: \.podGroups, where: concerns
  ) { group, cluster in
    let bounds = cluster.quotas(of: group).contains { quota in
      let scopes = QuotaScopes(quota)
      return !scopes.isEmpty
        && (quota.spec["scopes"].items.contains { $0.text == "PriorityClass" }
          || quota.spec["scopeSelector"]["matchExpressions"].items.contains {
            $0["scopeName"]?.text == "PriorityClass"
          })
    }
    if bounds { return .passes }
    let name = group.workload.namespace ?? ""
    let namespace = cluster.referenced(
      "Namespace", name, from: group.workload.object, clusterScoped: true)
    guard cluster.isWhole || namespace != nil else {
      return .notAssessed(missing: Need.wholeCluster.missing)
    }
    return .fails(
      "has the priority of the system by no quota of its namespace",
      at: group.workload.template.spec["priorityClassName"]?.location)
  }

  private static func concerns(_ group: PodGroup, in cluster: Cluster) -> Bool {
    ["system-cluster-critical", "system-node-critical"].contains(group.priorityClassName)
      && group.workload.namespace != "kube-system"
  }
}
