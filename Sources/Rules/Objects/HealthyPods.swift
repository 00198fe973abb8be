import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let healthyPods = Rule(
    "objects/healthy-pods",
    title: "No pod was failing when the dump was made",
    severity: .high,
    rationale: """
      A container that ends again and again, an image that cannot be pulled or a pod that nobody \
      schedules is an outage, or a copy too few.
      """,
    remedy: "kubectl describe the pod and read the logs of the container's last run.",
    aliases: [
      "POP-200", "POP-201", "POP-202", "POP-203", "POP-204", "POP-205", "POP-206", "POP-207",
      "POP-501", "POP-1120", "pod-state", "POD001", "POD002", "POD003", "POD004", "POD005",
      "WRK001", "WRK002", "WRK003", "clusterPodStatuses", "POP-200..POP-207", "POD001..POD005",
      "WRK001..WRK003",
    ],
    needs: [],
    examples: [
      .passes(
        pod("phase: Running\n  containerStatuses: [{name: a, restartCount: 1, ready: true}]")),
      .fails(
        pod(
          "phase: Running\n  containerStatuses: [{name: a, state: {waiting: {reason: ↓CrashLoopBackOff}}}]"
        )),
      .fails(
        pod(
          "phase: Pending\n  containerStatuses: [{name: a, state: {waiting: {reason: ↓ImagePullBackOff}}}]"
        )),
      .fails(
        pod(
          "phase: Running\n  containerStatuses: [{name: a, restartCount: 9, lastState: {terminated: {reason: ↓OOMKilled}}}]"
        )),
      .fails(pod("phase: ↓Failed\n  reason: Evicted")),
      .fails(
        pod(
          "phase: Pending\n  conditions: [{type: PodScheduled, status: \"False\", reason: ↓Unschedulable}]"
        )),
      .passes(pod("phase: Succeeded")),
      // Of a file nothing is known.
      .notApplicable(Manifest.pod()),
    ],
    judging: \.observedPods
  ) { pod, _ in
    let status = pod.node["status"]
    for key in ["initContainerStatuses", "containerStatuses"] {
      for container in status[key].items {
        let name = container["name"]?.text ?? ""
        if let reason = container["state"]["waiting"]["reason"], bad.contains(reason.text ?? "") {
          return .fails("has the container \(name) at \(reason.text ?? "")", at: reason.location)
        }
        let last = container["lastState"]["terminated"]["reason"]
        let restarts = container["restartCount"]?.int ?? 0
        if let last, last.text == "OOMKilled", restarts > 2 {
          return .fails(
            "has the container \(name) that ran out of memory and was started again \(restarts) times",
            at: last.location)
        }
      }
    }
    let unscheduled = status["conditions"].items.first { $0["reason"]?.text == "Unschedulable" }
    if let reason = unscheduled?["reason"] {
      return .fails("fits on no node", at: reason.location)
    }
    // The pods of a Job that was tried again are left on purpose.
    let isOfJob = pod.metadata["ownerReferences"].items.contains { $0["kind"]?.text == "Job" }
    if let phase = status["phase"], phase.text == "Failed", !isOfJob {
      let reason = status["reason"]?.text.map { " (\($0))" } ?? ""
      return .fails("has failed\(reason)", at: phase.location)
    }
    return .passes
  }

  private static let bad: Set<String> = [
    "CrashLoopBackOff", "ImagePullBackOff", "ErrImagePull", "InvalidImageName",
    "CreateContainerConfigError", "CreateContainerError", "RunContainerError",
    "ErrImageNeverPull",
  ]

  private static func pod(_ status: String) -> String {
    "apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a, image: a}]}\n"
      + "status:\n  \(status)\n"
  }
}

extension Cluster {
  fileprivate var observedPods: [Object] {
    objects("Pod", group: "").filter { $0.node["status"]["phase"] != nil }
  }
}
