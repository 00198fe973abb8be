import Inventory
import Kubernetes
import YAML

extension Backup {
  static let verifiedSnapshots = Rule(
    "backup/verified-snapshots",
    title: "Each snapshot of etcd is looked at once it is taken",
    severity: .low,
    rationale: """
      A snapshot that was cut short, by a full disk or a broken connection, is a file like any \
      other until somebody restores it.
      """,
    remedy: """
      Run etcdutl snapshot status on the file after it is stored, and let the job fail with it; \
      restore one on another machine now and then, and state it by evidence with tried: and the date.
      """,
    examples: [
      .passes(snapshotJob("\(save) && etcdutl snapshot status /snapshots/etcd.db")),
      .fails(snapshotJob(mark: "↓")),
      .notAssessed(snapshotJob("/scripts/backup.sh etcdctl snapshot save")),
    ],
    judging: \.snapshotJobs
  ) { job, cluster in
    let script = job.script
    if script.contains("snapshot status") || script.contains("snapshot restore") {
      return .passes
    }
    // Statuses that were printed prove that somebody looks.
    if !cluster.etcdSnapshots.isEmpty { return .passes }
    if cluster.evidence.contains(where: { $0.node["tried"] != nil }) {
      return .passes
    }
    guard script.contains("snapshot save"), !script.contains(".sh ") else {
      return .notAssessed(missing: "the script that takes the snapshots")
    }
    return .fails("never looks at the snapshots that it takes")
  }
}
