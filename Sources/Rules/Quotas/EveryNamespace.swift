import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let everyNamespace = Rule(
    "quotas/every-namespace",
    title: "Namespaces with workloads have a ResourceQuota for processor and memory",
    severity: .medium,
    rationale: """
      Without a quota one team, or one autoscaler gone wrong, can take all of the cluster, and the
      pods of the others stay pending.
      """,
    remedy: "Add a ResourceQuota with requests.cpu, requests.memory and limits.memory.",
    aliases: [
      "KSV-0040", "NS002", "ensure_namespace_quotas_exist", "add-ns-quota",
      "resource_requests_quota_per_project", "namespace-resource-quota", "C-0209",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.namespace("shop") + Manifest.workload()
          + Manifest.quota("{requests.cpu: 20, requests.memory: 40Gi}")),
      .fails(Manifest.namespace("↓shop") + Manifest.workload(), whole: true),
      .fails(Manifest.namespace("↓shop") + Manifest.workload() + Manifest.quota("{pods: 20}")),
      .fails(Manifest.workload("Deployment", "↓web"), whole: true),
      // The quota may be elsewhere.
      .notAssessed(Manifest.workload()),
      .notAssessed(Manifest.namespace("shop") + Manifest.workload()),
      .notApplicable(Manifest.workload(namespace: "kube-system")),
    ],
    judging: tenants
  ) { namespace, cluster in
    let keys = namespace.quotas.flatMap { $0.spec["hard"].entries.map(\.key) }
    let resources = keys.compactMap { counted($0)?.resource }
    if resources.contains("cpu"), resources.contains("memory") { return .passes }
    if !isKnown(namespace, cluster) { return .notAssessed(missing: Need.wholeCluster.missing) }
    return .fails(
      keys.isEmpty
        ? "has no ResourceQuota" : "has no ResourceQuota that bounds both cpu and memory")
  }
}
