import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let probeTimeouts = Rule(
    "workloads/probe-timeouts",
    title: "Probes are answered before the next one, and cost little",
    severity: .low,
    rationale: """
      The kubelet asks again only when the last answer is in or given up. A timeout above the
      period makes it wait longer than periodSeconds says. A command that is started every few
      seconds costs a process each time, also on a node that has no time left.
      """,
    remedy: """
      Set timeoutSeconds to periodSeconds or less, and periodSeconds of commands to 5 or more.
      """,
    aliases: ["performance-max-resources-exec-probes"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(container: "readinessProbe: {tcpSocket: {port: 80}, timeoutSeconds: 5}")),
      .fails(
        Manifest.workload(
          container: "livenessProbe: {tcpSocket: {port: 80}, timeoutSeconds: ↓30}")),
      .fails(
        Manifest.workload(
          container: "readinessProbe: {exec: {command: [check]}, periodSeconds: ↓2}")),
      // A startup probe ends soon.
      .passes(
        Manifest.workload(
          container: "startupProbe: {exec: {command: [check]}, periodSeconds: 1}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.runningContainers, where: concerns
  ) { subject, _ in
    for kind in ["livenessProbe", "readinessProbe", "startupProbe"] {
      guard let node = subject.container.probe(kind) else { continue }
      let probe = Probe(node)
      if probe.timeout > probe.period {
        return .fails(
          "has a \(kind) that waits \(probe.timeout) s for an answer and asks every \(probe.period) s",
          at: node["timeoutSeconds"]?.location ?? probe.location)
      }
      if kind != "startupProbe", node["exec"] != nil, probe.period < 5 {
        return .fails(
          "has a \(kind) that starts a process every \(probe.period) s",
          at: node["periodSeconds"]?.location ?? probe.location)
      }
    }
    return .passes
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    ["livenessProbe", "readinessProbe", "startupProbe"].contains {
      subject.container.probe($0) != nil
    }
  }
}
