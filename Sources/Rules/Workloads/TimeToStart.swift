import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let timeToStart = Rule(
    "workloads/time-to-start",
    title: "Liveness probes wait until a container can have started",
    severity: .medium,
    rationale: """
      The readiness probe says how long the container needs at the least before it is worth
      asking. A liveness probe that has given up by then restarts it over and over on a slow
      day.
      """,
    remedy: """
      Add a startupProbe, or give the liveness probe an initialDelaySeconds above that of the
      readiness probe.
      """,
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: """
            livenessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 60}
            readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 60}
            """)),
      .fails(
        Manifest.workload(
          container: """
            livenessProbe:
              ↓tcpSocket: {port: 80}
            readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 45}
            """)),
      .passes(
        Manifest.workload(
          container: """
            startupProbe: {tcpSocket: {port: 80}}
            livenessProbe: {tcpSocket: {port: 80}}
            readinessProbe: {tcpSocket: {port: 80}, initialDelaySeconds: 45}
            """)),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.runningContainers, where: concerns
  ) { subject, _ in
    let container = subject.container
    guard let liveness = container.livenessProbe.map(Probe.init),
      let readiness = container.readinessProbe.map(Probe.init), container.startupProbe == nil
    else { return .passes }
    // The last of the answers in a row is asked for one period before all of them have passed.
    let (end, overflow) = liveness.initialDelay.addingReportingOverflow(
      liveness.patience - liveness.period)
    if overflow || end >= readiness.initialDelay { return .passes }
    return .fails(
      """
      is restarted when it is not up after \(end) s, and asked whether it is ready after \
      \(readiness.initialDelay) s
      """, at: liveness.location, related: [Related("the readinessProbe", at: readiness.location)])
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    subject.container.livenessProbe != nil && subject.container.readinessProbe != nil
  }
}
