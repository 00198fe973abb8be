import Inventory
import Kubernetes
import Text

extension Backup {
  static let etcdSnapshots = Rule(
    "backup/etcd-snapshots",
    title: "Something takes snapshots of etcd",
    severity: .critical,
    rationale: """
      etcd holds every object of the cluster. When a majority of its members is lost, or \
      somebody deletes what they should not have, only a snapshot brings the cluster back.
      """,
    remedy: """
      Run etcdctl snapshot save by a CronJob or systemd timer several times a day, and store the \
      file away from the etcd hosts.
      """,
    aliases: ["etcd_backup", "general_backup_solution_installed"],
    needs: [],
    examples: [
      .passes(snapshotJob(), whole: true),
      .passes(
        """
        -- hosts/cp-1/etc/systemd/system/etcd-backup.service --
        [Service]
        ExecStart=/usr/local/bin/etcdctl snapshot save /var/backups/etcd.db
        """),
      .passes(
        """
        apiVersion: kops.k8s.io/v1alpha2
        kind: Cluster
        metadata: {name: prod.example.com}
        spec: {etcdClusters: [{name: main}]}
        """),
      .fails("↓" + plainNode, whole: true),
      .notAssessed(plainNode),
      .notApplicable(managedNode, whole: true),
    ],
    judging: \.backedUpEtcd
  ) { _, cluster in
    if !cluster.snapshotJobs.isEmpty || !cluster.snapshotSettings.isEmpty { return .passes }
    if cluster.managedControlPlane != nil { return .notApplicable }
    guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
    if cluster.hasSnapshottingDistribution {
      return .notAssessed(missing: "config.yaml of k3s or RKE2, with its etcd-snapshot settings")
    }
    return .fails("nothing among the inputs takes snapshots of etcd")
  }
}

extension Cluster {
  fileprivate var backedUpEtcd: [WholeCluster] {
    asWhole("etcd", at: etcd?.location ?? firstLocation ?? snapshotSettings.first?.location)
  }
}
