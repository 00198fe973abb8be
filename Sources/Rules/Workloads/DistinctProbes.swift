import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let distinctProbes = Rule(
    "workloads/distinct-probes",
    title: "Liveness and readiness probes differ",
    severity: .medium,
    rationale: """
      When both probes are the same, a pod that is only busy is not merely taken out of its
      Service for a while but restarted as well, which puts its load on the others: restarts
      spread through all replicas.
      """,
    remedy: """
      Let the liveness probe ask less than the readiness probe, or wait longer (a higher
      failureThreshold).
      """,
    aliases: ["pod-probes-identical", "ensure-probes-different", "WRK025"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: """
            livenessProbe:
              httpGet: {path: /healthz, port: 8080}
              failureThreshold: 6
            readinessProbe:
              httpGet: {path: /healthz, port: 8080}
            """)),
      .fails(Manifest.workload(container: twinProbes)),
      // A port is the same by name and by number.
      .fails(
        Manifest.workload(
          container: """
            ports: [{name: http, containerPort: 8080}]
            livenessProbe:
              ↓httpGet: {path: /healthz, port: http}
            readinessProbe:
              httpGet: {path: /healthz, port: 8080}
            """)),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.runningContainers, where: concerns
  ) { subject, _ in
    let container = subject.container
    guard let liveness = container.livenessProbe.map(Probe.init),
      let readiness = container.readinessProbe.map(Probe.init),
      let handler = liveness.handler(of: container), let other = readiness.handler(of: container)
    else { return .notApplicable }
    let isSame =
      handler == other && liveness.patience <= readiness.patience
      && liveness.timeout <= readiness.timeout && liveness.initialDelay <= readiness.initialDelay
    guard isSame else { return .passes }
    return .fails(
      "has the same check as livenessProbe and readinessProbe, and the former waits no longer",
      at: liveness.location, related: [Related("the readinessProbe", at: readiness.location)])
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    subject.container.livenessProbe != nil && subject.container.readinessProbe != nil
  }
}

extension Probe {
  /// What is done, ports by number where the container names them.
  fileprivate func handler(of container: Container) -> String? {
    guard let handler, let name = port?.string, Int(name) == nil,
      let number = container.ports.first(where: { $0["name"]?.text == name })?["containerPort"]?
        .text
    else { return handler }
    return handler.split(separator: " ", omittingEmptySubsequences: false)
      .enumerated().map { $0.offset > 0 && $0.element == name ? number : String($0.element) }
      .joined(separator: " ")
  }
}
