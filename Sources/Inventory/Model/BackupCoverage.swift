public import Kubernetes
import YAML

/// Which workloads' volumes the scheduled backups hold.
public struct BackupCoverage {
  private let cluster: Cluster
  private let namespaced: Set<String>
  private let isEverywhere: Bool
  private let schedules: [Node]
  /// What schedules without a selector of labels say of a namespace.
  private var wholeNamespaces: [String: Bool] = [:]

  public let hasPlans: Bool

  public init(_ cluster: Cluster) {
    self.cluster = cluster
    let plans = cluster.backupPlans
    hasPlans = !plans.isEmpty
    isEverywhere = plans.contains { plan in
      let spec = plan.object.spec
      return plan.tool == .everywhere
        || plan.tool == .velero && spec["paused"]?.bool != true && spec["template"] == nil
    }
    namespaced = Set(
      plans.lazy.filter { $0.tool == .namespaced }.compactMap(\.object.namespace))
    schedules = plans.lazy
      .filter { $0.tool == .velero && $0.object.spec["paused"]?.bool != true }
      .compactMap { $0.object.spec["template"] }.filter(Self.savesVolumes)
  }

  public mutating func covers(_ workload: Workload) -> Bool {
    if isEverywhere { return true }
    let namespace = workload.namespace ?? ""
    if namespaced.contains(namespace) { return true }
    if isLeftOut(workload) { return false }
    if let known = wholeNamespaces[namespace], known { return true }
    if wholeNamespaces[namespace] == nil {
      let covered = schedules.contains { !Self.selectsLabels($0) && Self.includes($0, namespace) }
      wholeNamespaces[namespace] = covered
      if covered { return true }
    }
    return schedules.contains {
      Self.selectsLabels($0) && Self.includes($0, namespace) && Self.selects($0, workload)
    }
  }

  /// Velero leaves out what is labelled so.
  private func isLeftOut(_ workload: Workload) -> Bool {
    let key = "velero.io/exclude-from-backup"
    let claims = workload.object.spec["volumeClaimTemplates"].items
    return !claims.isEmpty
      && claims.allSatisfy { Labels($0["metadata"]["labels"])[key] == "true" }
  }

  /// Whether a backup template takes what is on volumes, by snapshots or by its node agent.
  private static func savesVolumes(_ template: Node) -> Bool {
    func list(_ field: String) -> [String] { template[field].items.compactMap(\.text) }
    let byFiles =
      template["defaultVolumesToFsBackup"]?.bool == true
      || template["defaultVolumesToRestic"]?.bool == true
    if template["snapshotVolumes"]?.bool == false, !byFiles { return false }
    let claims = ["persistentvolumeclaims", "pvc", "persistentvolumeclaim"]
    let volumes = ["persistentvolumes", "pv", "persistentvolume"]
    let out =
      list("excludedResources") + list("excludedNamespaceScopedResources")
      + list("excludedClusterScopedResources")
    if out.contains(where: { $0 == "*" || claims.contains($0) || volumes.contains($0) }) {
      return false
    }
    let taken = list("includedResources") + list("includedNamespaceScopedResources")
    return taken.isEmpty || taken.contains { $0 == "*" || $0 == "pods" || claims.contains($0) }
  }

  private static func includes(_ template: Node, _ namespace: String) -> Bool {
    func names(_ field: String) -> [String] { template[field].items.compactMap(\.text) }
    let included = names("includedNamespaces")
    let isIn =
      included.isEmpty || included.contains { $0 == "*" || $0 == namespace }
    return isIn && !names("excludedNamespaces").contains(namespace)
  }

  private static func selectsLabels(_ template: Node) -> Bool {
    let selector = LabelSelector(template["labelSelector"])
    return selector.map { !$0.isEmpty } ?? false || !template["orLabelSelectors"].items.isEmpty
  }

  /// Selected pods take their claims along, so that labels of any of them will do.
  private static func selects(_ template: Node, _ workload: Workload) -> Bool {
    let one = [template["labelSelector"]].compactMap { $0 }
    let selectors = (one + template["orLabelSelectors"].items).compactMap { LabelSelector($0) }
    let claims = workload.object.spec["volumeClaimTemplates"].items
    let labels =
      [workload.object.labels, workload.template.labels]
      + claims.map { Labels($0["metadata"]["labels"]) }
    return selectors.contains { selector in labels.contains { selector.matches($0) } }
  }
}
