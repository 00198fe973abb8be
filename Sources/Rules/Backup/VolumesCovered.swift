import Inventory
import Kubernetes
import YAML

extension Backup {
  static let volumesCovered = Rule(
    "backup/volumes-covered",
    title: "Workloads with volumes are covered by a backup",
    severity: .medium,
    rationale: """
      A snapshot of etcd holds the claim and not the data on the disk. A database whose \
      namespace no schedule includes is gone with its volume.
      """,
    remedy: "Include the namespace in a Velero Schedule with volume snapshots, or a tool like it.",
    aliases: ["backup-all-volumes", "kasten-data-protection-by-label"],
    needs: [.manifests],
    examples: [
      .passes(database() + velero("schedule: 0 1 * * *"), whole: true),
      .fails(
        database(mark: "↓") + velero("template: {includedNamespaces: [web]}"), whole: true),
      .fails(database(mark: "↓") + velero("template: {snapshotVolumes: false}"), whole: true),
      .notApplicable(database(), whole: true),
      .notAssessed(database()),
    ],
    judging: \.statefulWorkloads
  ) { workload, cluster in
    if cluster.backupPlans.contains(where: { covers($0, workload) }) { return .passes }
    // Without any plan, that is the one finding: backup/api-objects.
    if cluster.isWhole, cluster.backupPlans.isEmpty { return .notApplicable }
    return cluster.isWhole
      ? .fails("keeps data on volumes that no backup schedule covers")
      : .notAssessed(missing: Need.wholeCluster.missing)
  }

  private static func covers(_ plan: BackupPlan, _ workload: Workload) -> Bool {
    switch plan.tool {
    case .everywhere: return true
    case .namespaced: return plan.object.namespace == workload.namespace
    case .velero: break
    }
    let template = plan.object.spec["template"]
    if plan.object.spec["paused"]?.bool == true { return false }
    if template["snapshotVolumes"]?.bool == false,
      template["defaultVolumesToFsBackup"]?.bool != true,
      template["defaultVolumesToRestic"]?.bool != true
    {
      return false
    }
    let name = workload.namespace ?? ""
    let included = template["includedNamespaces"].items.compactMap(\.text)
    let excluded = template["excludedNamespaces"].items.compactMap(\.text)
    guard included.isEmpty || included.contains("*") || included.contains(name),
      !excluded.contains(name)
    else { return false }
    guard let selector = LabelSelector(template["labelSelector"]) else { return true }
    return selector.matches(workload.object.labels) || selector.matches(workload.template.labels)
  }
}
