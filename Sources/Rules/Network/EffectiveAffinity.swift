import Inventory
import Kubernetes
import YAML

extension Network {
  static let effectiveAffinity = Rule(
    "network/effective-affinity",
    title: "Session affinity sees the clients' own addresses",
    severity: .info,
    rationale: """
      With externalTrafficPolicy Cluster the node that takes a connection puts its own address in \
      place of the client's. All clients behind one node then stick to one pod, and a client \
      that comes by another node to another.
      """,
    remedy:
      "Set externalTrafficPolicy: Local, or hold sessions by a cookie in the ingress controller.",
    examples: [
      .fails(
        service("web", "{type: LoadBalancer, sessionAffinity: ↓ClientIP, ports: [{port: 80}]}")),
      .passes(
        service(
          "web",
          "{type: LoadBalancer, sessionAffinity: ClientIP, externalTrafficPolicy: Local, ports: [{port: 80}]}"
        )),
      .passes(service("web", "{sessionAffinity: ClientIP, ports: [{port: 80}]}")),
      .fails(
        service("web", "{clusterIP: None, sessionAffinity: ↓ClientIP, ports: [{port: 80}]}")),
      .notApplicable(service("web", "{type: LoadBalancer, ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, _ in
    let spec = service.object.spec
    guard let affinity = spec["sessionAffinity"], affinity.text == "ClientIP" else {
      return .notApplicable
    }
    if service.isHeadless {
      return .fails(
        "asks for session affinity, which headless Services have not", at: affinity.location)
    }
    let isExternal = service.type == "LoadBalancer" || service.type == "NodePort"
    let isLocal = spec["externalTrafficPolicy"]?.text == "Local"
    return isExternal && !isLocal
      ? .fails("sticks to the addresses of nodes, not of clients", at: affinity.location)
      : .passes
  }
}
