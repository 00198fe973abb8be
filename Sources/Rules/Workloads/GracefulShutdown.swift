import Inventory
import Kubernetes
import Text
import YAML

extension Workloads {
  static let gracefulShutdown = Rule(
    "workloads/graceful-shutdown",
    title: "Pods have time to stop",
    severity: .medium,
    rationale: """
      With a grace period of zero, or one that a preStop pause uses up, the process is killed
      before it can finish its requests and write its state; the kubelet does not even wait
      until the old pod is surely gone.
      """,
    remedy: """
      Leave terminationGracePeriodSeconds at 30 or more, and above the length of any preStop pause.
      """,
    aliases: ["K8S007", "POD012", "mutate-large-termination-gps", "lifecycle-container-prestop"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .passes(
        Manifest.workload(
          container: "lifecycle: {preStop: {exec: {command: [sh, -c, sleep 5]}}}")),
      .fails(Manifest.workload(pod: "terminationGracePeriodSeconds: ↓0")),
      .fails(
        Manifest.workload(
          container: """
            lifecycle:
              preStop:
                ↓sleep: {seconds: 30}
            """)),
      .fails(
        Manifest.workload(
          pod: "terminationGracePeriodSeconds: 10",
          container: """
            lifecycle:
              preStop:
                ↓exec: {command: [/bin/sh, -c, sleep 15]}
            """)),
      .notApplicable(Manifest.cronJob()),
    ],
    judging: \.longRunningWorkloads
  ) { workload, _ in
    let written = workload.template.spec["terminationGracePeriodSeconds"]
    let grace = written?.int ?? 30
    if let written, grace == 0 {
      // A new one has to take over the network of the node without delay.
      if NodeAgent.of(workload) == .network { return .notApplicable }
      return .fails("is killed without time to stop", at: written.location)
    }
    for container in workload.template.running {
      guard let hook = container.node["lifecycle"]["preStop"], let pause = pause(of: hook),
        pause >= grace
      else { continue }
      return .fails(
        "pauses \(pause) s in preStop, all of the \(grace) s it has to stop", at: hook.location)
    }
    return .passes
  }

  /// The seconds of a hook that does nothing but sleep.
  private static func pause(of hook: Node) -> Int? {
    if let seconds = hook["sleep"]["seconds"]?.int { return seconds }
    let words = hook["exec"]["command"].items.compactMap(\.text)
      .flatMap { $0.split(separator: " ") }
    guard let last = words.last, words.count >= 2, let seconds = Int(last) else { return nil }
    let command = words[words.count - 2]
    let isAlone = words.dropLast(2).allSatisfy { $0 == "-c" || $0.hasSuffix("sh") }
    return isAlone && (command == "sleep" || command.hasSuffix("/sleep")) ? seconds : nil
  }
}
