import Inventory
import Kubernetes
import Text

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
    aliases: [
      "backup-all-volumes", "kasten-data-protection-by-label", "velero/backup-all-volumes",
    ],
    needs: [.manifests],
    examples: [
      .passes(database() + velero("schedule: 0 1 * * *"), whole: true),
      .fails(
        database(mark: "↓") + velero("template: {includedNamespaces: [web]}"), whole: true),
      .fails(database(mark: "↓") + velero("template: {snapshotVolumes: false}"), whole: true),
      .notApplicable(database(), whole: true),
      .notAssessed(database()),
      .passes(
        database() + velero("template: {orLabelSelectors: [{matchLabels: {app: db}}]}"),
        whole: true),
      .fails(
        database(mark: "↓") + velero("template: {excludedResources: [persistentvolumeclaims]}"),
        whole: true),
      .fails(
        database(mark: "↓") + velero("template: {labelSelector: {matchLabels: {app: web}}}"),
        whole: true),
    ],
    judging: \.savedWorkloads
  ) { saved, cluster in
    if saved.isCovered { return .passes }
    // Without any plan, that is the one finding: backup/api-objects.
    if cluster.isWhole, !saved.hasPlans { return .notApplicable }
    return cluster.isWhole
      ? .fails("keeps data on volumes that no backup schedule covers")
      : .notAssessed(missing: Need.wholeCluster.missing)
  }
}

/// A workload with claimed volumes, and whether a scheduled backup holds these.
struct SavedWorkload: Subject {
  let workload: Workload
  let isCovered: Bool
  let hasPlans: Bool

  var title: String { workload.title }
  var location: Location { workload.location }
  var apiObject: Object? { workload.object }
}

extension Cluster {
  fileprivate var savedWorkloads: [SavedWorkload] {
    var coverage = BackupCoverage(self)
    return statefulWorkloads.map { workload in
      SavedWorkload(
        workload: workload, isCovered: coverage.covers(workload), hasPlans: coverage.hasPlans)
    }
  }
}
