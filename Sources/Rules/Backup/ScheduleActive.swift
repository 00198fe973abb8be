import Inventory
import Kubernetes
import YAML

extension Backup {
  static let scheduleActive = Rule(
    "backup/schedule-active",
    title: "Velero's schedules run, and their backups are kept for a week",
    severity: .medium,
    rationale: """
      A paused schedule takes no backups, and one that keeps them for a day or two has none left \
      when a loss is noticed after the weekend.
      """,
    remedy: "Set paused: false, and a ttl of at least 168h0m0s on one schedule.",
    aliases: ["validate-cron-schedule", "kasten-minimum-retention"],
    needs: [],
    examples: [
      .passes(velero("schedule: 0 1 * * *")),
      .passes(
        velero("schedule: 0 1 * * *\n  template: {ttl: 720h0m0s}")
          + velero("schedule: 0 * * * *\n  template: {ttl: 24h0m0s}", name: "hourly")),
      .fails(velero("schedule: 0 1 * * *\n  paused: ↓true")),
      .fails(velero("schedule: 0 1 * * *\n  template: {ttl: ↓24h0m0s}")),
      .fails(velero("schedule: ↓every day")),
    ],
    judging: \.veleroSchedules
  ) { schedule, cluster in
    if let paused = schedule.spec["paused"], paused.bool == true {
      return .fails("is paused", at: paused.location)
    }
    if let text = schedule.spec["schedule"]?.text {
      do throws(CronSchedule.Mistake) {
        _ = try CronSchedule(text)
      } catch {
        return .fails(
          "has a schedule that Velero refuses: \(error.message)",
          at: schedule.spec["schedule"]?.location)
      }
    }
    let week = 7 * 86_400
    let ttl = schedule.spec["template"]["ttl"]
    if let kept = seconds(ttl), let text = schedule.spec["schedule"]?.text,
      let gap = (try? CronSchedule(text))?.longestGap, kept < gap
    {
      return .fails(
        "deletes each backup after \(hours(kept)), before the next one \(hours(gap)) later",
        at: ttl?.location)
    }
    guard let kept = seconds(ttl), kept < week else { return .passes }
    let hasLonger = cluster.veleroSchedules.contains {
      // Velero keeps backups for 30 days by default.
      $0.spec["paused"]?.bool != true && seconds($0.spec["template"]["ttl"]) ?? 30 * 86_400 >= week
    }
    return hasLonger
      ? .passes : .fails("keeps its backups for \(hours(kept)) only", at: ttl?.location)
  }

  private static func seconds(_ node: Node?) -> Int? {
    node?.text.flatMap(GoDuration.seconds)
  }
}

extension Cluster {
  var veleroSchedules: [Object] { objects("Schedule", group: "velero.io") }
}
