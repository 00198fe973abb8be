import Inventory
import Kubernetes
import YAML

extension Network {
  static let routeBackends = Rule(
    "network/route-backends",
    title: "Routes of the Gateway API lead to Services and ports that exist",
    severity: .high,
    rationale: """
      A route whose Service or port is missing answers its requests with 500, and so does one that \
      leads into another namespace without a ReferenceGrant there.
      """,
    remedy: "Correct backendRefs, or add a ReferenceGrant in the Service's namespace.",
    aliases: ["C-0302", "NET016", "NET017"],
    examples: [
      .passes(service("web", "{ports: [{port: 80}]}") + route("name: web, port: 80")),
      .fails(service("web", "{ports: [{port: 80}]}") + route("name: web, port: ↓8080")),
      .fails(service("web", "{ports: [{port: 80}]}") + route("name: ↓wbe, port: 80"), whole: true),
      .notAssessed(route("name: web, port: 80")),
      .fails(
        route("name: ↓db, namespace: bank, port: 80")
          + "\n---\n{apiVersion: v1, kind: Service, metadata: {name: db, namespace: bank}, spec: {ports: [{port: 80}]}}",
        whole: true),
      .passes(
        route("name: db, namespace: bank, port: 80") + """

          ---
          {apiVersion: v1, kind: Service, metadata: {name: db, namespace: bank}, spec: {ports: [{port: 80}]}}
          ---
          apiVersion: gateway.networking.k8s.io/v1beta1
          kind: ReferenceGrant
          metadata: {name: shop, namespace: bank}
          spec:
            from: [{group: gateway.networking.k8s.io, kind: HTTPRoute, namespace: shop}]
            to: [{group: "", kind: Service}]
          """, whole: true),
    ],
    judging: \.gatewayRoutes
  ) { route, cluster in
    var isUnknown = false
    for backend in route.spec["rules"].items.flatMap({ $0["backendRefs"].items }) {
      guard backend["kind"]?.text ?? "Service" == "Service", backend["group"]?.text ?? "" == "",
        let name = backend["name"], let text = name.text
      else { continue }
      let namespace = backend["namespace"]?.text
      let isForeign = namespace != nil && namespace != route.namespace
      if isForeign, let namespace, cluster.isWhole,
        !cluster.isGranted("Service", in: namespace, to: route)
      {
        return .fails(
          "leads to \(text) of \(namespace), where no ReferenceGrant lets it", at: name.location)
      }
      let found = cluster.services(named: text, in: namespace ?? route.namespace, for: route)
      guard let service = found else {
        if cluster.isWhole {
          return .fails("leads to the Service \(text), which does not exist", at: name.location)
        }
        isUnknown = true
        continue
      }
      if let port = backend["port"], service.type != "ExternalName",
        !service.ports.contains(where: { $0["port"]?.int == port.int })
      {
        guard cluster.isWhole || service.object.file === route.file else {
          isUnknown = true
          continue
        }
        return .fails(
          "leads to port \(port.text ?? "") of the Service \(text), which has no such port",
          at: port.location, related: [Related("the Service", at: service.object.location)])
      }
    }
    return isUnknown ? .notAssessed(missing: Need.wholeCluster.missing) : .passes
  }

  private static func route(_ backend: String) -> String {
    """
    apiVersion: gateway.networking.k8s.io/v1
    kind: HTTPRoute
    metadata: {name: web, namespace: shop}
    spec: {rules: [{backendRefs: [{\(backend)}]}]}
    """
  }
}

extension Cluster {
  fileprivate func services(named name: String, in namespace: String?, for route: Object)
    -> Service?
  {
    let object =
      namespace == route.namespace
      ? referenced("Service", name, from: route) : service(name, in: namespace)?.object
    return object.flatMap(Service.init)
  }
}
