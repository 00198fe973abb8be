import Inventory
import Kubernetes
import Text
import YAML

extension Backup {
  static let recentBackups = Rule(
    "backup/recent-backups",
    title: "The last backup of each schedule succeeded, and not long ago",
    severity: .high,
    rationale: """
      A schedule says what should be saved; the backups say what was. They fail for months when \
      nobody looks: an expired key, a volume that takes no snapshots.
      """,
    remedy: "Read velero backup describe and logs of the failed backup, and alert on failures.",
    needs: [.wholeCluster],
    examples: [
      .passes(velero("schedule: 0 1 * * *") + backup("Completed", "2026-11-20"), whole: true),
      .fails(velero("schedule: 0 1 * * *") + backup("↓PartiallyFailed", "2026-11-20"), whole: true),
      .fails(
        velero("schedule: 0 1 * * *").replacing("name: daily", with: "name: ↓daily")
          + backup("Completed", "2026-11-01"), whole: true),
      .notAssessed(velero("schedule: 0 1 * * *"), whole: true),
    ],
    judging: \.recordedSchedules
  ) { recorded, cluster in
    guard let last = recorded.last else {
      return .notAssessed(missing: "the Backups of Velero (kubectl get backups -A -o yaml)")
    }
    let phase = last.node["status"]["phase"]
    if let text = phase?.text, ["Failed", "PartiallyFailed", "FailedValidation"].contains(text) {
      return .fails(
        "its last backup \(last.name) ended as \(text)", at: phase?.location,
        related: [Related("the schedule", at: recorded.schedule.location)])
    }
    guard let text = recorded.schedule.spec["schedule"]?.text,
      let gap = (try? CronSchedule(text))?.longestGap, gap < 366 * 86_400,
      let moment = last.metadata["creationTimestamp"]?.text.flatMap({ Timestamp($0) })
    else { return .passes }
    let age = Int(clamping: cluster.now.seconds) - Int(clamping: moment.seconds)
    // One run may be under way, and one have been missed.
    return age > gap * 2 + 3600
      ? .fails("its last backup is \(hours(age / 3600 * 3600)) old") : .passes
  }

  private static func backup(_ phase: String, _ day: String) -> String {
    """
    apiVersion: velero.io/v1
    kind: Backup
    metadata:
      name: daily-1
      namespace: velero
      creationTimestamp: "\(day)T01:00:00Z"
      labels: {velero.io/schedule-name: daily}
    status: {phase: \(phase)}
    """
  }
}

/// A schedule of Velero with the newest of its backups that are among the inputs.
struct RecordedSchedule: Subject {
  let schedule: Object
  let last: Object?

  var title: String { schedule.title }
  var location: Location { schedule.location }
  var apiObject: Object? { schedule }
}

extension Cluster {
  fileprivate var recordedSchedules: [RecordedSchedule] {
    var newest: [String: Object] = [:]
    for backup in objects("Backup", group: "velero.io") {
      guard let name = backup.labels["velero.io/schedule-name"],
        let phase = backup.node["status"]["phase"]?.text,
        !["New", "InProgress", "Deleting"].contains(phase)
      else { continue }
      let moment = backup.metadata["creationTimestamp"]?.text ?? ""
      let known = newest[name]?.metadata["creationTimestamp"]?.text ?? ""
      if newest[name] == nil || moment > known { newest[name] = backup }
    }
    return veleroSchedules.filter { $0.spec["paused"]?.bool != true }.map {
      RecordedSchedule(schedule: $0, last: newest[$0.name])
    }
  }
}
