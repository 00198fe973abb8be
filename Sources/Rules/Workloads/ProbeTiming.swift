import Inventory
import Kubernetes

extension Workloads {
  static let probeTiming = Rule(
    "workloads/probe-timing",
    title: "Liveness probes wait ten seconds or more before they restart",
    severity: .medium,
    rationale: """
      A pause of a few seconds is ordinary: garbage collection, a throttled processor, a slow
      disk. A liveness probe that gives up sooner restarts containers that would have recovered.
      """,
    remedy: "Raise periodSeconds or failureThreshold until their product is 10 or more.",
    aliases: ["performance-max-resources-exec-probes"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: """
            livenessProbe:
              tcpSocket: {port: 8080}
              periodSeconds: 5
            """)),
      .fails(
        Manifest.workload(
          container: """
            livenessProbe:
              ↓tcpSocket: {port: 8080}
              periodSeconds: 2
              failureThreshold: 3
            """)),
      .notApplicable(Manifest.workload()),
    ],
    judging: subjects
  ) { subject, _ in
    guard let probe = subject.container.livenessProbe.map(Probe.init) else {
      return .notApplicable
    }
    if probe.patience >= 10 { return .passes }
    return .fails(
      """
      is restarted after \(probe.patience) s without an answer (periodSeconds \(probe.period) × \
      failureThreshold \(probe.failureThreshold))
      """, at: probe.location)
  }

  private static func subjects(_ cluster: Cluster) -> [WorkloadContainer] {
    cluster.runningContainers.filter { $0.container.livenessProbe != nil }
  }
}
