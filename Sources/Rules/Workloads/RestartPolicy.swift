import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let restartPolicy = Rule(
    "workloads/restart-policy",
    title: "Pod templates have a restartPolicy that their kind allows",
    severity: .high,
    rationale: """
      The API server refuses Jobs and CronJobs whose pods restart always, which is also what an
      unwritten restartPolicy means, and Deployments and their like whose pods do not.
      """,
    remedy: """
      Write restartPolicy: OnFailure or Never in Jobs and CronJobs, and none in other kinds.
      """,
    aliases: ["cronjob-restartpolicy", "restart-policy"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload() + Manifest.cronJob()),
      .fails(Manifest.cronJob("↓report", restartPolicy: "")),
      .fails(Manifest.cronJob(restartPolicy: "restartPolicy: ↓Always")),
      .fails(Manifest.workload(pod: "restartPolicy: ↓Never")),
      .notApplicable(Manifest.pod(pod: "restartPolicy: Never")),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    let written = workload.template.spec["restartPolicy"]
    let policy = written?.text ?? "Always"
    if workload.kind == "Job" || workload.kind == "CronJob" {
      if policy == "OnFailure" || policy == "Never" { return .passes }
      return .fails(
        written == nil ? "has no restartPolicy" : "restarts its pods \(policy)",
        at: written?.location, fix: "restartPolicy: OnFailure")
    }
    return policy == "Always"
      ? .passes : .fails("has restartPolicy \(policy)", at: written?.location)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.isDaemon || workload.kind == "Job" || workload.kind == "CronJob"
      || (workload.isReplicated && workload.kind != "Rollout"
        && workload.kind != "DeploymentConfig")
  }
}
