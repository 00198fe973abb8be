import Inventory
import Kubernetes
import YAML

extension Backup {
  static let sturdyJobs = Rule(
    "backup/sturdy-jobs",
    title: "A backup job that hangs, or whose node is down, does not stop the backups",
    severity: .medium,
    rationale: """
      A job that is bound to one host stops with the host, and one that hangs without a deadline \
      goes on for ever: with Forbid no further one starts, with Allow they pile up.
      """,
    remedy: """
      Set concurrencyPolicy: Forbid and activeDeadlineSeconds on the job, and select any \
      control-plane node by its role.
      """,
    examples: [
      .passes(
        snapshotJob(extra: "concurrencyPolicy: Forbid").replacing(
          "  jobTemplate:\n    spec:\n",
          with: "  jobTemplate:\n    spec:\n      activeDeadlineSeconds: 1800\n")),
      .fails(snapshotJob(extra: "concurrencyPolicy: Forbid", mark: "↓")),
      .fails(
        snapshotJob(extra: "concurrencyPolicy: Forbid").replacing(
          "          restartPolicy", with: "          nodeName: ↓cp-1\n          restartPolicy")),
    ],
    judging: \.scheduledSnapshots
  ) { job, _ in
    let spec = job.workload.template.spec
    let pinned = spec["nodeName"] ?? spec["nodeSelector"]["kubernetes.io/hostname"]
    if let pinned, let name = pinned.text, !name.isEmpty {
      return .fails("runs on the host \(name) only", at: pinned.location)
    }
    let object = job.workload.object
    let deadline =
      object.spec["jobTemplate"]["spec"]["activeDeadlineSeconds"]
      ?? spec["activeDeadlineSeconds"]
    if deadline == nil {
      return object.spec["concurrencyPolicy"]?.text == "Replace"
        ? .passes : .fails("has no activeDeadlineSeconds, so that a hanging run never ends")
    }
    return .passes
  }
}

extension Cluster {
  fileprivate var scheduledSnapshots: [SnapshotJob] {
    snapshotJobs.filter { $0.workload.isScheduled }
  }
}
