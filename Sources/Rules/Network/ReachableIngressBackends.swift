import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let reachableIngressBackends = Rule(
    "network/reachable-ingress-backends",
    title: "Policies let the ingress controller reach the pods of Ingresses",
    severity: .medium,
    rationale: """
      Requests come to the pods from the controller's pods in its namespace. Where the policies \
      of the application let in its own pods only, every request ends in a gateway error.
      """,
    remedy: """
      Allow ingress from the controller's namespace, by a namespaceSelector on \
      kubernetes.io/metadata.name, for the pods' port.
      """,
    needs: [.manifests],
    examples: [
      .fails(controller + app("[{podSelector: {}}]", mark: "↓")),
      .passes(
        controller
          + app("[{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: ingress}}}]")),
      .fails(
        controller
          + app(
            "[{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: nginx}}}]", mark: "↓"
          )),
      .passes(controller + app("[]")),
      .notAssessed(app("[{podSelector: {}}]")),
    ],
    judging: \.routedIngresses
  ) { routed, cluster in
    let controllers = routed.controllers
    for (service, port) in routed.backends {
      for workload in cluster.workloads(of: service) {
        let reach = cluster.networkReach(of: workload)
        let closing = reach.limits(.ingress)
        if closing.isEmpty || workload.template.hostNetwork { continue }
        let target = cluster.target(of: port, in: workload)
        let openings = reach.openings(.ingress).filter { $0.allows(target) }
        if openings.contains(where: \.admitsOutside) { continue }
        let isAdmitted = openings.contains { opening in
          controllers.contains { cluster.admits(opening, $0) }
        }
        if isAdmitted { continue }
        if cluster.hasPluginPolicies { return otherPolicies }
        guard cluster.isWhole || workload.object.folder == routed.object.folder else {
          return .notAssessed(missing: Need.wholeCluster.missing)
        }
        guard let controller = controllers.first else {
          return .notAssessed(missing: "the ingress controller's workload")
        }
        return .fails(
          "sends requests to port \(target.shown) of \(workload.title), which no policy opens to "
            + controller.title,
          related: closing.prefix(2).map { Related("closes it", at: $0.location) })
      }
    }
    return routed.backends.isEmpty ? .notApplicable : .passes
  }

  private static let controller = """
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: traefik, namespace: ingress}
    spec:
      selector: {matchLabels: {app: traefik}}
      template:
        metadata: {labels: {app: traefik}}
        spec: {containers: [{name: traefik, image: "docker.io/library/traefik:v3.2"}]}
    ---

    """

  private static func app(_ peers: String, mark: String = "") -> String {
    web() + service("web", "{selector: {app: web}, ports: [{port: 80, targetPort: 8080}]}")
      + policy("web", "{podSelector: {}, ingress: [{from: \(peers)}]}") + """
        apiVersion: networking.k8s.io/v1
        kind: Ingress
        metadata: {name: \(mark)web, namespace: shop}
        spec:
          ingressClassName: traefik
          defaultBackend: {service: {name: web, port: {number: 80}}}
        """
  }
}

/// An Ingress with the ports of Services that it sends requests to.
struct RoutedIngress: ObjectSubject {
  let object: Object
  let backends: [(service: Service, port: Node)]
  let controllers: [Workload]
}

extension Cluster {
  /// Ingresses whose requests come from pods, not from a balancer of the cloud.
  fileprivate var routedIngresses: [RoutedIngress] {
    let controllers = workloads.filter(Network.isIngressController)
    return ingresses.compactMap { ingress in
      let kind =
        ingress.spec["ingressClassName"]?.text
        ?? ingress.annotations["kubernetes.io/ingress.class"] ?? ""
      if ["alb", "gce", "gce-internal", "azure-application-gateway"].contains(kind) { return nil }
      let backends = Network.backends(of: ingress).compactMap {
        backend -> (service: Service, port: Node)? in
        guard let found = referenced("Service", backend.name, from: ingress),
          let service = Service(found), let wanted = backend.port?.text,
          let port = service.ports.first(where: {
            $0["port"]?.text == wanted || $0["name"]?.text == wanted
          })
        else { return nil }
        return (service, port)
      }
      return RoutedIngress(object: ingress, backends: backends, controllers: controllers)
    }
  }
}
