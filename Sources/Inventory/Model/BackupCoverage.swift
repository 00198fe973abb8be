public import Kubernetes
import YAML

/// Which workloads' volumes the scheduled backups hold.
public struct BackupCoverage {
  private let namespaced: Set<String>
  private let isEverywhere: Bool
  /// Templates that take whole namespaces.
  private let schedules: [Node]
  /// Templates that select by labels, by the first `key=value`; those without one under "".
  private var selecting: [String: [Node]] = [:]
  /// What schedules without a selector of labels say of a namespace.
  private var wholeNamespaces: [String: Bool] = [:]

  public let hasPlans: Bool

  public init(_ cluster: Cluster) {
    let plans = cluster.backupPlans
    hasPlans = !plans.isEmpty
    isEverywhere = plans.contains { plan in
      let spec = plan.object.spec
      return plan.tool == .everywhere
        || plan.tool == .velero && spec["paused"]?.bool != true && spec["template"] == nil
    }
    namespaced = Set(
      plans.lazy.filter { $0.tool == .namespaced }.compactMap(\.object.namespace))
    let templates = plans.lazy
      .filter { $0.tool == .velero && $0.object.spec["paused"]?.bool != true }
      .compactMap { $0.object.spec["template"] }.filter(Self.savesVolumes)
    schedules = templates.filter { !Self.selectsLabels($0) }
    for template in templates where Self.selectsLabels(template) {
      for key in Self.keys(of: template) { selecting[key, default: []].append(template) }
    }
  }

  public mutating func covers(_ workload: Workload) -> Bool {
    if isEverywhere { return true }
    let namespace = workload.namespace ?? ""
    if namespaced.contains(namespace) { return true }
    if isLeftOut(workload) { return false }
    if let known = wholeNamespaces[namespace], known { return true }
    if wholeNamespaces[namespace] == nil {
      let covered = schedules.contains { Self.includes($0, namespace) }
      wholeNamespaces[namespace] = covered
      if covered { return true }
    }
    let pairs = Self.labels(of: workload).flatMap(\.pairs).map { "\($0.key)=\($0.value)" }
    return Set(pairs + [""]).contains { key in
      (selecting[key] ?? []).contains {
        Self.includes($0, namespace) && Self.selects($0, workload)
      }
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

  private static func selectors(of template: Node) -> [LabelSelector] {
    let one = [template["labelSelector"]].compactMap { $0 }
    return (one + template["orLabelSelectors"].items).compactMap { LabelSelector($0) }
  }

  /// The labels without which no selector of the template matches.
  private static func keys(of template: Node) -> Set<String> {
    Set(
      selectors(of: template).map { selector in
        Labels(selector.node["matchLabels"]).pairs.first.map { "\($0.key)=\($0.value)" } ?? ""
      })
  }

  /// Selected pods take their claims along, so that labels of any of them will do.
  private static func selects(_ template: Node, _ workload: Workload) -> Bool {
    let labels = labels(of: workload)
    return selectors(of: template).contains { selector in
      labels.contains { selector.matches($0) }
    }
  }

  private static func labels(of workload: Workload) -> [Labels] {
    let claims = workload.object.spec["volumeClaimTemplates"].items
    return [workload.object.labels, workload.template.labels]
      + claims.map { Labels($0["metadata"]["labels"]) }
  }
}
