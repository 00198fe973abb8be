import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let probeTiming = Rule(
    "workloads/probe-timing",
    title: "Liveness probes fail twice and wait ten seconds before they restart",
    severity: .medium,
    rationale: """
      A pause of a few seconds is ordinary: garbage collection, a throttled processor, a slow
      disk. A liveness probe that gives up sooner restarts containers that would have recovered.
      """,
    remedy: "Set failureThreshold to 3 or more, and its product with periodSeconds to 10 or more.",
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
              tcpSocket: {port: 8080}
              periodSeconds: 2
              failureThreshold: ↓3
            """)),
      .fails(
        Manifest.workload(
          container: """
            livenessProbe:
              tcpSocket: {port: 8080}
              failureThreshold: ↓1
            """)),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.runningContainers, where: concerns
  ) { subject, _ in
    guard let probe = subject.container.livenessProbe.map(Probe.init) else {
      return .notApplicable
    }
    let place =
      probe.node["failureThreshold"]?.location ?? probe.node["periodSeconds"]?.location
      ?? probe.location
    if probe.failureThreshold == 1 && probe.period <= 10 {
      return .fails("is restarted after the first answer that is late or lost", at: place)
    }
    if probe.patience >= 10 { return .passes }
    return .fails(
      """
      is restarted after \(probe.patience) s without an answer (periodSeconds \(probe.period) × \
      failureThreshold \(probe.failureThreshold))
      """, at: place)
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    subject.container.livenessProbe != nil
  }
}
