import Inventory
import Kubernetes
import YAML

extension Network {
  static let openServicePorts = Rule(
    "network/open-service-ports",
    title: "Some policy opens each port of a Service to somebody",
    severity: .medium,
    rationale: """
      Once a NetworkPolicy selects a pod, every port that no policy opens is closed. A Service port \
      that leads to such a port refuses everybody: clients, scrapes of metrics and webhooks.
      """,
    remedy: "Add an ingress rule for the container's port, not that of the Service.",
    needs: [.manifests],
    examples: [
      .fails(
        web(ports: "          ports: [{name: http, containerPort: 8080}]")
          + service("web", "{selector: {app: web}, ports: [{port: ↓80, targetPort: http}]}")
          + policy("web", "{podSelector: {}, ingress: [{ports: [{port: 80}]}]}")),
      .passes(
        web(ports: "          ports: [{name: http, containerPort: 8080}]")
          + service("web", "{selector: {app: web}, ports: [{port: 80, targetPort: http}]}")
          + policy("web", "{podSelector: {}, ingress: [{ports: [{port: 8000, endPort: 8100}]}]}")),
      .passes(
        web(ports: "          ports: [{name: http, containerPort: 8080}]")
          + service("web", "{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}")
          + policy("deny", "{podSelector: {}, policyTypes: [Ingress]}")
          + policy("web", "{podSelector: {}, ingress: [{ports: [{port: http}]}]}")),
      // Egress alone limits nothing that comes in.
      .passes(
        web() + service("web", "{selector: {app: web}, ports: [{port: 80}]}")
          + policy("out", "{podSelector: {}, policyTypes: [Egress]}")),
      .notApplicable(web() + service("web", "{ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, cluster in
    if cluster.workloads(of: service).isEmpty { return .notApplicable }
    guard let closed = closedPort(of: service, in: cluster) else { return .passes }
    if cluster.hasPluginPolicies { return otherPolicies }
    guard cluster.isClosed(around: service.object) else {
      return .notAssessed(missing: Need.wholeCluster.missing)
    }
    return .fails(
      "leads to port \(closed.target.shown), which no NetworkPolicy opens to anybody",
      at: closed.port["port"]?.location ?? closed.port.location,
      related: closed.policies.prefix(2).map { Related("closes it", at: $0.location) })
  }
}
