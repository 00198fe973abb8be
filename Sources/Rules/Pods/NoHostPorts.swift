import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noHostPorts = Rule(
    "pods/no-host-ports",
    title: "Containers do not take ports of their node",
    severity: .medium,
    rationale: """
      A port of the node is open to everything that reaches the node, past Services and many
      network policies, and only one pod of each node can have it.
      """,
    remedy: "Remove hostPort and publish the pods with a Service.",
    aliases: [
      "hostPortSet", "C-0044", "KSV-0024", "CKV_K8S_26", "SEC021", "container-host-port",
      "disallow-host-ports", "hostPorts", "CIS 5.2.12",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "ports: [{containerPort: 80, hostPort: 0}]")),
      .fails(Manifest.workload(container: "ports: [{containerPort: 80, hostPort: ↓80}]")),
      // In the network of the node every port is one of the node, and a rule of its own says so.
      .notApplicable(
        Manifest.workload(
          pod: "hostNetwork: true", container: "ports: [{containerPort: 80, hostPort: 80}]")),
    ],
    judging: \.workloads
  ) { workload, _ in
    if workload.template.hostNetwork || NodeAgent.of(workload) != nil { return .notApplicable }
    for container in workload.template.containers {
      for port in container.ports {
        guard let node = port["hostPort"], let number = node.int, number > 0 else { continue }
        return .fails("takes port \(number) of its node", at: node.location)
      }
    }
    return .passes
  }
}
