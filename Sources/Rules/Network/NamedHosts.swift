import Inventory
import Kubernetes
import YAML

extension Network {
  static let namedHosts = Rule(
    "network/named-hosts",
    title: "Ingresses say which hosts they are for",
    severity: .low,
    rationale: """
      A rule without a host takes the requests for every name that no other Ingress of the \
      controller claims, and those of anybody who points a name at it. It also gets in the way of \
      the next application's paths.
      """,
    remedy: "Set host in each rule; keep one default backend per controller, in its own settings.",
    aliases: [
      "disallow-empty-ingress-host", "restrict-ingress-wildcard", "restrict-ingress-defaultbackend",
      "NET006",
    ],
    examples: [
      .passes(ingress("rules: [{host: shop.example.com}]")),
      .fails(ingress("rules: [↓{http: {paths: [{path: /}]}}]")),
      .fails(ingress("rules: [{host: ↓\"*\"}]")),
      .fails(ingress("defaultBackend: {service: {name: web}}", mark: "↓")),
      // A balancer of its own serves the one application.
      .notApplicable(ingress("ingressClassName: alb\n  rules: [{http: {paths: [{path: /}]}}]")),
    ],
    judging: \.ingresses
  ) { ingress, _ in
    let kind =
      ingress.spec["ingressClassName"]?.text
      ?? ingress.annotations["kubernetes.io/ingress.class"] ?? ""
    if ["alb", "gce", "gce-internal", "tailscale"].contains(kind) { return .notApplicable }
    let rules = ingress.spec["rules"].items
    if rules.isEmpty {
      let backend = ingress.spec["defaultBackend"] ?? ingress.spec["backend"]
      return backend == nil ? .notApplicable : .fails("takes every request of its controller")
    }
    for rule in rules {
      let host = rule["host"]?.text ?? ""
      if host.isEmpty { return .fails("has a rule for every host", at: rule.location) }
      if host == "*" { return .fails("has a rule for every host", at: rule["host"]?.location) }
    }
    return .passes
  }

  private static func ingress(_ spec: String, mark: String = "") -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata: {name: \(mark)web, namespace: shop}
    spec:
      \(spec)
    """
  }
}
