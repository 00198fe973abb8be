import Inventory
import Kubernetes
import Text
import YAML

extension Backup {
  static let scheduleMeetsRPO = Rule(
    "backup/schedule-meets-rpo",
    title: "Backups run as often as the stated recovery point objective asks",
    severity: .high,
    rationale: """
      The recovery point objective says how much work may be lost. A schedule that leaves more \
      time between two backups breaks the promise before anything has failed.
      """,
    remedy: "Shorten the schedule, or state the objective that the business really agreed to.",
    aliases: ["kasten-hourly-rpo"],
    needs: [],
    examples: [
      .passes(objective("6h") + snapshotJob(schedule: "0 */6 * * *")),
      .fails(objective("↓1h") + snapshotJob(schedule: "0 */6 * * *")),
      .fails(objective("↓4h") + velero("schedule: 0 1 * * *")),
      .fails(objective("↓4h"), whole: true),
      .notAssessed(objective("4h")),
      .notApplicable(snapshotJob()),
    ],
    judging: \.recoveryObjectives
  ) { objective, cluster in
    let schedules = cluster.backupSchedules
    guard let best = schedules.min(by: { $0.gap < $1.gap }) else {
      return cluster.isWhole
        ? .fails("asks for a backup every \(hours(objective.seconds)), and none is scheduled")
        : .notAssessed(missing: "the schedules of the backups")
    }
    if best.gap <= objective.seconds { return .passes }
    return .fails(
      "allows to lose \(hours(objective.seconds)), and backups are \(hours(best.gap)) apart",
      related: [Related("the most frequent schedule", at: best.location)])
  }

  private static func objective(_ length: String) -> String {
    """
    apiVersion: kready/v1
    kind: Evidence
    evidence:
      - item: R-07
        title: Recovery objectives
        by: A. Operator
        on: 2026-10-01
        rpo: \(length)
    ---

    """
  }
}

/// A recovery point objective that evidence states.
struct RecoveryObjective: Subject {
  let record: EvidenceRecord
  let seconds: Int
  let location: Location

  var title: String { "recovery point objective of \(record.item)" }
}

/// When some backup runs.
struct BackupSchedule {
  let gap: Int
  let location: Location
}

extension Cluster {
  fileprivate var recoveryObjectives: [RecoveryObjective] {
    evidence.compactMap { record in
      guard let node = record.node["rpo"], let seconds = node.text.flatMap(GoDuration.seconds)
      else { return nil }
      return RecoveryObjective(record: record, seconds: seconds, location: node.location)
    }
  }

  fileprivate var backupSchedules: [BackupSchedule] {
    let others =
      objects("Policy", group: "config.kio.kasten.io") + objects("Schedule", group: "k8up.io")
      + objects("SnapshotSchedule", group: "snapscheduler.backube")
    let objects = snapshotJobs.map(\.workload.object) + veleroSchedules + others
    return objects.compactMap { object in
      let spec = object.spec
      guard let node = spec["schedule"] ?? spec["frequency"] ?? spec["backup"]["schedule"],
        let text = node.text,
        object.spec["suspend"]?.bool != true, object.spec["paused"]?.bool != true,
        let gap = (try? CronSchedule(text))?.longestGap
      else { return nil }
      return BackupSchedule(gap: gap, location: node.location)
    }
  }
}
