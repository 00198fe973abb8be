import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let distinctHostPorts = Rule(
    "network/distinct-host-ports",
    title: "No two DaemonSets want the same port of the nodes",
    severity: .high,
    rationale: """
      A port of a node is given once. The scheduler leaves the second pod pending on every node, \
      and which of the two runs is a matter of who came first.
      """,
    remedy: "Give one of them another hostPort, or keep them on different nodes by a nodeSelector.",
    needs: [.manifests],
    examples: [
      .fails(daemon("logs", 9100) + daemon("↓metrics", 9100)),
      .passes(daemon("logs", 9100) + daemon("metrics", 9101)),
      .passes(daemon("logs", 9100) + daemon("metrics", 9100, more: "nodeSelector: {gpu: 'yes'}")),
      .passes(
        "-- a/a.yaml --\n" + daemon("logs", 9100) + "-- b/b.yaml --\n" + daemon("metrics", 9100)),
      .notApplicable(web()),
    ],
    judging: \.portedDaemons
  ) { daemon, _ in
    guard let rival = daemon.rival else { return .passes }
    return .fails(
      "wants port \(daemon.port) of every node, as does \(rival.title)",
      related: [Related("the other", at: rival.location)])
  }

  private static func daemon(_ name: String, _ port: Int, more: String = "hostNetwork: false")
    -> String
  {
    """
    apiVersion: apps/v1
    kind: DaemonSet
    metadata: {name: \(name), namespace: agents}
    spec:
      selector: {matchLabels: {app: \(name)}}
      template:
        metadata: {labels: {app: \(name)}}
        spec:
          \(more)
          containers:
            - name: agent
              image: registry.example/agent:1
              ports: [{containerPort: 80, hostPort: \(port)}]
    ---

    """.replacing("app: ↓", with: "app: ")
  }
}

/// A DaemonSet of all nodes with a port of theirs, and the one that had it before.
struct PortedDaemon: Subject {
  let workload: Workload
  let port: String
  let rival: Workload?

  var title: String { workload.title }
  var location: Location { workload.location }
  var apiObject: Object? { workload.object }
}

extension Cluster {
  fileprivate var portedDaemons: [PortedDaemon] {
    var owners: [String: Workload] = [:]
    return workloads.compactMap { workload -> PortedDaemon? in
      let spec = workload.template.spec
      guard workload.isDaemon, spec["nodeSelector"].entries.isEmpty,
        spec["affinity"]["nodeAffinity"]?.isNull ?? true
      else { return nil }
      var first: String?
      for port in workload.template.running.flatMap(\.ports) {
        // On the host's network every declared port is one of the node.
        let number =
          port["hostPort"]?.int
          ?? (workload.template.hostNetwork ? port["containerPort"]?.int : nil)
        guard let number, number > 0 else { continue }
        let shown = "\(number)/\(port["protocol"]?.text ?? "TCP")"
        first = first ?? shown
        let scope = isWhole ? "" : String(workload.object.folder)
        let key = "\(scope)\n\(shown)\n\(port["hostIP"]?.text ?? "")"
        guard let owner = owners[key] else {
          owners[key] = workload
          continue
        }
        let isSame = owner.name == workload.name
        if !isSame { return PortedDaemon(workload: workload, port: shown, rival: owner) }
      }
      return first.map { PortedDaemon(workload: workload, port: $0, rival: nil) }
    }
  }
}
