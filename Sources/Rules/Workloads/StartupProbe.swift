import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let startupProbe = Rule(
    "workloads/startup-probe",
    title: "Slow starts are watched by a startup probe",
    severity: .low,
    rationale: """
      A liveness probe that waits more than a minute before its first question leaves a
      container that hangs in its first minute alone, and every restart costs that minute again.
      A startup probe ends as soon as the container is up.
      """,
    remedy: """
      Replace initialDelaySeconds by a startupProbe with the same question.
      """,
    aliases: ["lifecycle-startup-probe"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "livenessProbe: {tcpSocket: {port: 80}}")),
      .passes(
        Manifest.workload(
          container: """
            livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 90}
            startupProbe: {tcpSocket: {port: 80}}
            """)),
      .fails(
        Manifest.workload(
          container: "livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: ↓120}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.runningContainers, where: concerns
  ) { subject, _ in
    guard let delay = subject.container.livenessProbe?["initialDelaySeconds"],
      let seconds = delay.int, seconds > 60, subject.container.startupProbe == nil
    else { return .passes }
    return .fails("is not watched in its first \(seconds) s", at: delay.location)
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    subject.container.livenessProbe != nil
  }
}
