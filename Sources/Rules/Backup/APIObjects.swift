import Inventory
import Kubernetes
import YAML

extension Backup {
  static let apiObjects = Rule(
    "backup/api-objects",
    title: "A backup tool saves the cluster's objects on a schedule",
    severity: .medium,
    rationale: """
      A snapshot of etcd restores the whole cluster to one moment. To bring back one namespace, \
      or to move to a new cluster, the objects must be saved by themselves.
      """,
    remedy: "Install Velero or a tool like it, and give it a Schedule that covers all namespaces.",
    aliases: ["general_backup_solution_installed", "velero"],
    needs: [],
    examples: [
      .passes(velero("schedule: 0 1 * * *")),
      .passes("{apiVersion: k8up.io/v1, kind: Schedule, metadata: {name: nightly}}"),
      .fails(plainNode.replacing("cp-1", with: "↓cp-1"), whole: true),
      .notAssessed(plainNode),
    ],
    judging: \.savedObjects
  ) { _, cluster in
    if cluster.backupPlans.contains(where: { !$0.isForVolumes }) { return .passes }
    return cluster.isWhole
      ? .fails("no backup tool has a schedule")
      : .notAssessed(missing: Need.wholeCluster.missing)
  }
}

extension Cluster {
  fileprivate var savedObjects: [WholeCluster] {
    asWhole(
      "the objects of the cluster", at: nodes.first?.location ?? objects.first?.node.location)
  }
}
