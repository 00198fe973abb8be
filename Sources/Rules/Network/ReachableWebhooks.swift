import Inventory
import Kubernetes
import YAML

extension Network {
  static let reachableWebhooks = Rule(
    "network/reachable-webhooks",
    title: "Policies let the API server call the admission webhooks",
    severity: .medium,
    rationale: """
      The API server calls from a host, which no podSelector or namespaceSelector means. Behind a \
      policy with such peers only, a webhook times out: what it guards is refused, or no longer \
      guarded.
      """,
    remedy: """
      Add an ingress rule for the webhook's port without from, or with an ipBlock of the \
      control-plane hosts.
      """,
    examples: [
      .fails(hook(name: "↓web.shop.example") + denied("[{podSelector: {}}]")),
      .passes(hook() + denied("[{ipBlock: {cidr: 10.0.1.0/24}}]")),
      .passes(hook() + denied("[]")),
      .passes(hook()),
      .notAssessed(
        hook() + denied("[{podSelector: {}}]") + """
          apiVersion: cilium.io/v2
          kind: CiliumNetworkPolicy
          metadata: {name: web, namespace: shop}
          spec: {endpointSelector: {}, ingress: [{fromEntities: [kube-apiserver]}]}
          """),
    ],
    judging: \.admissionWebhooks
  ) { webhook, cluster in
    guard let service = cluster.service(of: webhook) else { return .notApplicable }
    let number = webhook.node["clientConfig"]["service"]["port"]?.int ?? 443
    guard let port = service.ports.first(where: { $0["port"]?.int == number }) else {
      return .notApplicable
    }
    let backends = cluster.workloads(of: service).filter { !$0.template.hostNetwork }
    for backend in backends {
      let reach = cluster.networkReach(of: backend)
      let closing = reach.limits(.ingress)
      let target = cluster.target(of: port, in: backend)
      let isOpen =
        closing.isEmpty
        || reach.openings(.ingress).contains { $0.admitsOutside && $0.allows(target) }
      if isOpen { continue }
      if cluster.hasPluginPolicies { return otherPolicies }
      let isOneFolder =
        backend.object.folder == webhook.object.folder
        && service.object.folder == webhook.object.folder
      guard cluster.isWhole || isOneFolder, cluster.isClosed(around: backend.object) else {
        return .notAssessed(missing: Need.wholeCluster.missing)
      }
      return .fails(
        "answers on port \(target.shown) of \(backend.title), which no policy opens to the API server",
        related: closing.prefix(2).map { Related("closes it", at: $0.location) })
    }
    return backends.isEmpty ? .notApplicable : .passes
  }

  private static func denied(_ peers: String) -> String {
    policy("web", "{podSelector: {}, ingress: [{from: \(peers), ports: [{port: 443}]}]}")
  }

  private static func hook(name: String = "web.shop.example") -> String {
    web() + service("web", "{selector: {app: web}, ports: [{port: 443}]}") + """
      apiVersion: admissionregistration.k8s.io/v1
      kind: ValidatingWebhookConfiguration
      metadata: {name: web}
      webhooks:
        - name: \(name)
          clientConfig: {service: {name: web, namespace: shop}}
      ---

      """
  }
}
