import Inventory
import Kubernetes
import YAML

extension Network {
  static let ingressBackends = Rule(
    "network/ingress-backends",
    title: "Ingresses send traffic to Services and ports that exist",
    severity: .high,
    rationale: """
      An Ingress whose Service or Service port is missing answers every request on that path \
      with an error, and the API server accepts it without a word.
      """,
    remedy: "Name a Service of the Ingress's namespace, and one of its ports.",
    aliases: [
      "ingress-targets-service", "dangling-ingress", "POP-1401", "POP-1402", "C-0298", "NET003",
    ],
    needs: [],
    examples: [
      .passes(
        service("web", "{selector: {app: web}, ports: [{name: http, port: 80}]}")
          + ingress("{service: {name: web, port: {number: 80}}}")),
      .passes(
        service("web", "{selector: {app: web}, ports: [{name: http, port: 80}]}")
          + ingress("{service: {name: web, port: {name: http}}}")),
      .fails(
        service("web", "{selector: {app: web}, ports: [{name: http, port: 80}]}")
          + ingress("{service: {name: web, port: {number: ↓8080}}}")),
      .fails(
        service("web", "{selector: {app: web}, ports: [{port: 80}]}")
          + ingress("{service: {name: ↓wbe, port: {number: 80}}}"), whole: true),
      .notAssessed(ingress("{service: {name: web, port: {number: 80}}}")),
    ],
    judging: \.ingresses
  ) { ingress, cluster in
    var unknown = false
    for backend in backends(of: ingress) {
      guard let found = cluster.referenced("Service", backend.name, from: ingress),
        let service = Service(found)
      else {
        if cluster.isWhole {
          return .fails(
            "sends traffic to the Service \(backend.name), which does not exist",
            at: backend.nameNode.location)
        }
        unknown = true
        continue
      }
      if service.type == "ExternalName" { continue }
      if let port = backend.port, let shown = port.text, !has(service, shown) {
        return .fails(
          "sends traffic to port \(shown) of the Service \(backend.name), which has no such port",
          at: port.location, related: [Related("the Service", at: service.object.location)])
      }
    }
    return unknown ? .notAssessed(missing: Need.wholeCluster.missing) : .passes
  }

  struct Backend: Sendable {
    let name: String
    let nameNode: Node
    let port: Node?
  }

  /// The Services of an Ingress, as written since `networking.k8s.io/v1` and before.
  static func backends(of ingress: Object) -> [Backend] {
    var nodes = [ingress.spec["defaultBackend"], ingress.spec["backend"]].compactMap { $0 }
    for rule in ingress.spec["rules"].items {
      nodes += rule["http"]["paths"].items.compactMap { $0["backend"] }
    }
    return nodes.compactMap { node in
      guard let nameNode = node["service"]["name"] ?? node["serviceName"],
        let name = nameNode.text
      else { return nil }
      let port =
        node["service"]["port"]["number"] ?? node["service"]["port"]["name"]
        ?? node["servicePort"]
      // Actions of the AWS controller are annotations that look like Services.
      if port?.text == "use-annotation" || name == "ssl-redirect" { return nil }
      return Backend(name: name, nameNode: nameNode, port: port)
    }
  }

  private static func has(_ service: Service, _ port: String) -> Bool {
    service.ports.contains { $0["port"]?.text == port || $0["name"]?.text == port }
  }

  private static func ingress(_ backend: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: web
      namespace: shop
    spec:
      rules:
        - host: shop.example
          http:
            paths:
              - path: /
                pathType: Prefix
                backend: \(backend)
    """
  }
}
