import Inventory
import Kubernetes
import YAML

extension Network {
  static let noNodePorts = Rule(
    "network/no-node-ports",
    title: "Services are not opened on every node",
    severity: .low,
    rationale: """
      A NodePort listens on every node's addresses, past the load balancer and its rules, and \
      breaks for clients of a node that goes away.
      """,
    remedy: "Use type ClusterIP behind an Ingress or Gateway, or type LoadBalancer.",
    aliases: [
      "service-type", "exposed-services", "POP-1104", "restrict-node-port", "NET002",
    ],
    needs: [],
    examples: [
      .passes(service("web", "{selector: {app: web}, ports: [{port: 80}]}")),
      .passes(service("web", "{type: LoadBalancer, ports: [{port: 80, nodePort: 30080}]}")),
      .fails(service("web", "{type: ↓NodePort, ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, _ in
    service.type == "NodePort"
      ? .fails("is of type NodePort", at: service.object.spec["type"]?.location) : .passes
  }
}
