import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let rolloutDeadline = Rule(
    "workloads/rollout-deadline",
    title: "Rollouts wait as long as their pods may take to start",
    severity: .medium,
    rationale: """
      A rollout whose pods are not ready within progressDeadlineSeconds counts as failed. When
      the probes of a pod give it more time than that, a slow start is reported as a broken
      version.
      """,
    remedy: """
      Set progressDeadlineSeconds above the longest start that the probes allow, or shorten it.
      """,
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: slowStart)),
      .fails(
        Manifest.workload(
          spec: "replicas: 2\nprogressDeadlineSeconds: ↓240", container: slowStart)),
      .fails(
        Manifest.workload(
          container: "startupProbe: {tcpSocket: {port: 80}, failureThreshold: ↓90}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, _ in
    let written = workload.spec["progressDeadlineSeconds"]
    let deadline = written?.int ?? 600
    guard deadline > 0,
      let slow = workload.template.running.max(by: { $0.longestStart < $1.longestStart }),
      slow.longestStart >= deadline
    else { return .passes }
    return .fails(
      "counts as failed after \(deadline) s, and \(slow.name) may take \(slow.longestStart) s to start",
      at: written?.location ?? slow.startupProbe?["failureThreshold"]?.location
        ?? slow.startupProbe?.location)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.kind == "Deployment" && workload.template.running.contains { $0.longestStart > 0 }
  }

  /// A container that may take five minutes to start.
  private static let slowStart = """
    startupProbe: {tcpSocket: {port: 80}, failureThreshold: 30, periodSeconds: 10}
    """
}

extension Container {
  /// The seconds that its probes leave it until it must have started.
  fileprivate var longestStart: Int {
    let startup = startupProbe.map(Probe.init)
    let (sum, overflow) = (startup?.patience ?? 0).addingReportingOverflow(
      startup?.initialDelay ?? 0)
    return overflow ? Int.max : max(sum, readinessProbe.map(Probe.init)?.initialDelay ?? 0)
  }
}
