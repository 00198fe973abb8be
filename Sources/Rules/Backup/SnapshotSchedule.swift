import Inventory
import Kubernetes
import YAML

extension Backup {
  static let snapshotSchedule = Rule(
    "backup/snapshot-schedule",
    title: "Snapshots of etcd are taken at least once a day",
    severity: .medium,
    rationale: """
      Whatever was created since the last snapshot is lost by a restore. A suspended job looks \
      like a backup and takes none.
      """,
    remedy: "Give the CronJob a schedule such as 0 */6 * * *, and suspend: false.",
    aliases: ["kasten-hourly-rpo"],
    needs: [],
    examples: [
      .passes(snapshotJob()),
      .passes(snapshotJob(schedule: "'@daily'")),
      .fails(snapshotJob(schedule: "↓0 2 * * 1-5")),
      .fails(snapshotJob(extra: "suspend: ↓true")),
      .notApplicable(snapshotJob(schedule: "every night")),
    ],
    judging: \.snapshotCronJobs
  ) { job, _ in
    let spec = job.workload.object.spec
    if spec["suspend"]?.bool == true {
      return .fails("is suspended", at: spec["suspend"]?.location)
    }
    guard let text = spec["schedule"]?.text, let schedule = try? CronSchedule(text),
      let gap = schedule.longestGap
    else { return .notApplicable }
    if gap <= 86_400 { return .passes }
    return .fails(
      "leaves \(hours(gap)) between two snapshots", at: spec["schedule"]?.location)
  }

  /// `36 hours`, `90 minutes`
  static func hours(_ seconds: Int) -> String {
    seconds % 3600 == 0 ? "\(seconds / 3600) hours" : "\(seconds / 60) minutes"
  }
}

extension Cluster {
  fileprivate var snapshotCronJobs: [SnapshotJob] {
    snapshotJobs.filter { $0.workload.isScheduled }
  }
}
