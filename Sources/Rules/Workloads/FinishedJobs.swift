import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let finishedJobs = Rule(
    "workloads/finished-jobs",
    title: "Finished Jobs are removed",
    severity: .low,
    rationale: """
      A Job that is done stays, with its pods, until somebody deletes it. Thousands of them slow
      down every list of pods.
      """,
    remedy: """
      Set ttlSecondsAfterFinished; in the template of a CronJob leave it out, where the history
      limits decide.
      """,
    aliases: ["job-ttl-seconds-after-finished", "add-ttl-jobs"],
    needs: [.manifests],
    examples: [
      .passes(job("ttlSecondsAfterFinished: 86400")),
      .fails(job("backoffLimit: 2", mark: "↓")),
      .passes(Manifest.cronJob()),
      // Helm removes its hooks itself.
      .notApplicable(job("backoffLimit: 2", annotations: "{helm.sh/hook: post-install}")),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    if workload.kind == "CronJob" { return .passes }
    return workload.spec["ttlSecondsAfterFinished"]?.int == nil
      ? .fails("stays for ever when it is done, as it has no ttlSecondsAfterFinished") : .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    let isHook = workload.object.annotations.pairs.contains { $0.key.contains("/hook") }
    return !isHook && (workload.kind == "Job" || workload.kind == "CronJob")
  }

  private static func job(_ line: String, mark: String = "", annotations: String = "{}") -> String {
    """
    apiVersion: batch/v1
    kind: Job
    metadata:
      name: \(mark)load
      annotations: \(annotations)
    spec:
      \(line)
      template: {spec: {restartPolicy: Never, containers: [{name: load, image: "load:1"}]}}
    """
  }
}
