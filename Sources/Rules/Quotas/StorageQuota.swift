import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let storageQuota = Rule(
    "quotas/storage-quota",
    title: "Quotas of namespaces with volumes bound their storage",
    severity: .low,
    rationale: """
      A quota that leaves storage out lets one namespace fill the storage system, or the bill,
      for all.
      """,
    remedy: "Add requests.storage or persistentvolumeclaims to the ResourceQuota.",
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(pod: claimed)
          + Manifest.quota("{requests.cpu: 20, requests.storage: 1Ti}")),
      .fails(Manifest.workload(pod: claimed) + Manifest.quota("{requests.cpu: 20}", name: "↓all")),
      .notApplicable(Manifest.workload() + Manifest.quota("{requests.cpu: 20}")),
      .notApplicable(Manifest.workload(pod: claimed)),
    ],
    judging: subjects
  ) { namespace, _ in
    let keys = namespace.quotas.flatMap { $0.spec["hard"].entries.map(\.key) }
    let bounds = keys.contains {
      $0 == "persistentvolumeclaims" || $0.hasSuffix("requests.storage")
        || $0.hasSuffix("/persistentvolumeclaims")
    }
    return bounds
      ? .passes
      : .fails("has a ResourceQuota without storage", at: namespace.quotas.first?.location)
  }

  private static func subjects(_ cluster: Cluster) -> [NamespaceView] {
    tenants(cluster).filter { namespace in
      !namespace.quotas.isEmpty && namespace.workloads.contains(where: \.claimsStorage)
    }
  }
}

extension Workload {
  fileprivate var claimsStorage: Bool {
    !spec["volumeClaimTemplates"].items.isEmpty
      || template.volumes.contains { $0["persistentVolumeClaim"] != nil || $0["ephemeral"] != nil }
  }
}
