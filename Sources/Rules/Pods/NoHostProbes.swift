import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noHostProbes = Rule(
    "pods/no-host-probes",
    title: "Probes and lifecycle hooks ask their own pod",
    severity: .medium,
    rationale: """
      A host in a probe makes the kubelet of the node connect to it. A liveness probe then
      restarts containers because something else is down, and an attacker can reach what only the
      node reaches.
      """,
    remedy: "Remove host from the probe; the kubelet then asks the pod's address.",
    aliases: ["hostProbesAndhostLifecycle"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(container: "livenessProbe: {httpGet: {path: /live, port: 8080}}")),
      .fails(
        Manifest.workload(
          container: "livenessProbe: {httpGet: {host: ↓db.example, path: /, port: 80}}")),
      // In the network of the node that is the pod itself.
      .passes(
        Manifest.workload(
          pod: "hostNetwork: true",
          container: "livenessProbe: {httpGet: {host: 127.0.0.1, path: /, port: 80}}")),
    ],
    judging: \.workloads
  ) { workload, _ in
    // They run in the network of the node, and their host is the node itself.
    if workload.isControlPlanePart { return .notApplicable }
    for container in workload.template.containers {
      let probes = ["livenessProbe", "readinessProbe", "startupProbe"].map { container.node[$0] }
      let hooks = ["postStart", "preStop"].map { container.node["lifecycle"][$0] }
      for handler in probes + hooks {
        guard let node = handler["httpGet"]["host"] ?? handler["tcpSocket"]["host"],
          let host = node.text, !host.isEmpty
        else { continue }
        let isLocal = host == "127.0.0.1" || host == "localhost" || host == "::1"
        if isLocal && workload.template.hostNetwork { continue }
        return .fails("has a probe or hook that asks \(host)", at: node.location)
      }
    }
    return .passes
  }
}
