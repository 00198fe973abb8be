import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let cronOverlap = Rule(
    "workloads/cron-overlap",
    title: "Runs of a CronJob cannot pile up",
    severity: .low,
    rationale: """
      A run that hangs does not keep the next one from starting: with concurrencyPolicy Allow and
      no deadline, pods pile up until the namespace or the nodes are full.
      """,
    remedy:
      "Set concurrencyPolicy: Forbid (or Replace), or activeDeadlineSeconds in the Job's spec.",
    aliases: ["cronjob-concurrency", "cronjob-has-deadline"],
    needs: [],
    examples: [
      .passes(Manifest.cronJob(spec: "concurrencyPolicy: Forbid")),
      .passes(Manifest.cronJob(job: "activeDeadlineSeconds: 3600")),
      .fails(Manifest.cronJob("↓report")),
      .fails(Manifest.cronJob(spec: "concurrencyPolicy: ↓Allow")),
      .fails(
        Manifest.cronJob(spec: "concurrencyPolicy: Forbid\nstartingDeadlineSeconds: ↓5")),
      .notApplicable(Manifest.cronJob(spec: "suspend: true")),
    ],
    judging: \.workloads, where: concerns
  ) { job, _ in
    if job.spec["suspend"]?.bool == true { return .notApplicable }
    // kubernetes/website `concepts/workloads/controllers/cron-jobs.md` draws the line at 10 seconds.
    // A controller that comes later than the deadline, as after a change of leader, gives the run
    // up (`pkg/controller/cronjob/cronjob_controllerv2.go`, `tooLate`).
    if let deadline = job.spec["startingDeadlineSeconds"], let seconds = deadline.int, seconds < 10
    {
      return .fails("may miss runs: startingDeadlineSeconds is \(seconds)", at: deadline.location)
    }
    let policy = job.spec["concurrencyPolicy"]
    if policy?.text == "Forbid" || policy?.text == "Replace" { return .passes }
    let bounded =
      job.spec["jobTemplate"]["spec"]["activeDeadlineSeconds"]?.int
      ?? job.template.spec["activeDeadlineSeconds"]?.int
    if bounded != nil { return .passes }
    return .fails(
      "starts another run beside one that hangs, without end", at: policy?.location,
      fix: "concurrencyPolicy: Forbid")
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.kind == "CronJob"
  }
}
