import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let ownLiveness = Rule(
    "workloads/own-liveness",
    title: "Liveness probes ask their own pod, not what it depends on",
    severity: .medium,
    rationale: """
      When the database is down for a minute, a liveness probe that asks it restarts every pod that
      uses it. The restarts help nothing, and their load keeps the database from coming back.
      """,
    remedy: """
      Let the liveness probe ask the process itself (localhost), and the readiness probe what it
      cannot do without.
      """,
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: "livenessProbe: {exec: {command: [curl, -f, \"http://localhost:80/\"]}}")),
      .fails(
        Manifest.workload(
          container: "livenessProbe: {exec: {command: ↓[sh, -c, \"pg_isready -h db -U web\"]}}")),
      .fails(
        Manifest.workload(
          container:
            "livenessProbe: {exec: {command: ↓[curl, -fsS, \"https://api.example/health\"]}}")),
      // What the command asks is the pod's own business, or that of the environment.
      .passes(
        Manifest.workload(
          container: "livenessProbe: {exec: {command: [sh, -c, 'redis-cli -h \"$POD_IP\" ping']}}")),
      // Readiness may depend on others.
      .notApplicable(
        Manifest.workload(
          container: "readinessProbe: {exec: {command: [nc, -z, db, \"5432\"]}}")),
    ],
    judging: \.runningContainers, where: concerns
  ) { subject, cluster in
    guard let probe = subject.container.livenessProbe,
      let host = ProbeCommand(probe)?.askedHost
    else { return .passes }
    let name = host.split(separator: ".").first.map(String.init) ?? host
    let isItself =
      name == subject.workload.name || name.hasPrefix("\(subject.workload.name)-0")
      || cluster.services(of: subject.workload).contains { $0.name == name }
    if isItself { return .passes }
    return .fails(
      "is restarted when \(host) does not answer", at: probe["exec"]["command"]?.location)
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    subject.container.livenessProbe?["exec"] != nil
  }
}
