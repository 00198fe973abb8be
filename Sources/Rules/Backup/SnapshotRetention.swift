import Inventory
import Kubernetes
import YAML

extension Backup {
  static let snapshotRetention = Rule(
    "backup/snapshot-retention",
    title: "Snapshots of etcd are kept for a week, and not for ever",
    severity: .low,
    rationale: """
      A fault is often seen days later, and the snapshots of the last two days hold it too. Where \
      none is ever deleted the disk fills up, and the next snapshot is cut short.
      """,
    remedy: "End the job with find /snapshots -name '*.db' -mtime +14 -delete, or the like.",
    examples: [
      .passes(snapshotJob("\(save); find /snapshots -mtime +14 -delete")),
      .fails(snapshotJob("\(save); find /snapshots -mtime +2 -delete", mark: "↓")),
      .fails(
        snapshotJob(
          save.replacing("/snapshots/etcd.db", with: "/snapshots/etcd-$(date +%s).db"), mark: "↓")),
      // One file that each run writes anew is for something else to keep.
      .notApplicable(snapshotJob()),
      .notAssessed(snapshotJob("/scripts/backup.sh etcdctl snapshot save")),
      .notApplicable(snapshotJob("\(save); aws s3 cp /snapshots/etcd.db s3://backups/")),
    ],
    judging: \.snapshotJobs
  ) { job, _ in
    let script = job.script
    if let days = daysKept(script) {
      return days < 7 ? .fails("keeps its snapshots for \(days) days only") : .passes
    }
    let deletes = ["-delete", "rm ", "xargs", "forget", "prune", "--keep", "retention", "unlink"]
    if deletes.contains(where: script.contains) { return .passes }
    let leaves = ["s3", "gs://", "azcopy", "rclone", "curl", "mc ", "scp", "rsync", "velero"]
    guard script.contains("snapshot save"), !script.contains(".sh ") else {
      return .notAssessed(missing: "the script that takes the snapshots")
    }
    // What is uploaded ends by the bucket's own rules, and one file is written anew.
    if !script.contains("date") || leaves.contains(where: script.contains) {
      return .notApplicable
    }
    return .fails("makes a file at each run and never deletes one")
  }

  /// The days after `-mtime +`, or minutes after `-mmin +`.
  private static func daysKept(_ script: String) -> Int? {
    let words = script.split(whereSeparator: { $0 == " " || $0 == "\n" || $0 == "\t" })
    for (word, next) in zip(words, words.dropFirst()) where next.hasPrefix("+") {
      guard let number = Int(next.dropFirst()) else { continue }
      if word == "-mtime" { return number }
      if word == "-mmin" { return number / 1440 }
    }
    return nil
  }
}
