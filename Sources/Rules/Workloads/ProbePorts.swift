import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let probePorts = Rule(
    "workloads/probe-ports",
    title: "Probes name ports that their container has",
    severity: .high,
    rationale: """
      The kubelet cannot run a probe whose port name the container does not declare: the pod
      never becomes ready, and a hung container is never restarted.
      """,
    remedy: "Use the name of one of the container's ports, or a number.",
    aliases: ["liveness-port", "readiness-port", "startup-port"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: """
            ports: [{name: http, containerPort: 8080}]
            readinessProbe: {httpGet: {path: /ready, port: http}}
            """)),
      .fails(
        Manifest.workload(
          container: """
            ports: [{name: http, containerPort: 8080}]
            readinessProbe: {httpGet: {path: /ready, port: ↓web}}
            """)),
      // A number need not be declared.
      .passes(Manifest.workload(container: "readinessProbe: {tcpSocket: {port: 8080}}")),
      .passes(Manifest.workload(container: "readinessProbe: {tcpSocket: {port: \"8080\"}}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.runningContainers, where: concerns
  ) { subject, _ in
    for probe in subject.container.probes {
      guard let port = probe.port, let name = port.string, Int(name) == nil else { continue }
      if !subject.container.ports.contains(where: { $0["name"]?.text == name }) {
        return .fails("has a probe on port \(name), which it does not declare", at: port.location)
      }
    }
    return .passes
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    !subject.container.probes.isEmpty
  }
}

extension Container {
  fileprivate var probes: [Probe] {
    [readinessProbe, livenessProbe, startupProbe].compactMap { $0.map(Probe.init) }
  }
}
