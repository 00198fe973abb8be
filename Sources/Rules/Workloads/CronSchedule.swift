import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let cronSchedule = Rule(
    "workloads/cron-schedule",
    title: "Schedules of CronJobs can be read and come round",
    severity: .high,
    rationale: """
      The API server refuses a schedule that it cannot read, and a date that never comes, such as
      the 31st of February, starts nothing.
      """,
    remedy:
      "Write five fields (minute, hour, day of month, month, day of week) or @daily and its like.",
    aliases: ["JOB003", "POP-1500"],
    needs: [],
    examples: [
      .passes(Manifest.cronJob(schedule: "\"*/15 6-20 * * MON-FRI\"")),
      .fails(Manifest.cronJob(schedule: "↓\"0 3 * *\"")),
      .fails(Manifest.cronJob(schedule: "↓\"0 25 * * *\"")),
      .fails(Manifest.cronJob(schedule: "↓\"0 3 31 2 *\"")),
      .fails(
        Manifest.cronJob(schedule: "↓\"TZ=Europe/Berlin 0 3 * * *\"", spec: "timeZone: Etc/UTC")),
      .fails(Manifest.cronJob(spec: "timeZone: ↓Local")),
      .fails(Manifest.cronJob(spec: "timeZone: ↓local")),
      .notApplicable(Manifest.workload()),
    ],
    judging: subjects
  ) { job, _ in
    guard let written = job.spec["schedule"], let text = written.text, !text.contains("$"),
      !text.contains("{{")
    else { return .notApplicable }
    let schedule: CronSchedule
    do throws(CronSchedule.Mistake) {
      schedule = try CronSchedule(text)
    } catch {
      return .fails("is never started: \(error.message)", at: written.location)
    }
    if schedule.neverRuns {
      return .fails("is never started: no date matches the schedule", at: written.location)
    }
    // kubernetes `pkg/apis/batch/validation`, `validateTimeZone` and `validateScheduleFormat`.
    if let zone = job.spec["timeZone"], let name = zone.text,
      name.isEmpty || name.lowercased() == "local"
    {
      return .fails(
        "has the time zone \"\(name)\", which the API server refuses", at: zone.location)
    }
    if schedule.timeZone != nil, job.spec["timeZone"]?.text != nil {
      return .fails(
        "has both timeZone and TZ= in its schedule, which the API server refuses",
        at: written.location)
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.objects("CronJob", group: "batch")
  }
}
