import Inventory
import Kubernetes
import YAML

extension TLS {
  static let encryptedIngresses = Rule(
    "tls/encrypted-ingresses",
    title: "Ingresses serve their hosts over TLS",
    severity: .medium,
    rationale: """
      Over plain HTTP passwords, cookies and content can be read and changed on the way, and \
      browsers warn the users.
      """,
    remedy: "Add the host to spec.tls with a Secret, such as cert-manager fills.",
    aliases: [
      "tlsSettingsMissing", "C-0263", "require-ingress-https", "ingress-host-match-tls", "NET003",
      "routes_protected_by_tls",
    ],
    examples: [
      .passes(ingress(tls: "tls: [{hosts: [shop.example.com], secretName: shop-tls}]")),
      .passes(ingress(tls: "tls: [{secretName: wildcard}]")),
      .passes(
        ingress(
          tls: "ingressClassName: alb",
          annotation: "alb.ingress.kubernetes.io/certificate-arn: arn:aws:acm:eu-1:1:certificate/1"
        )),
      .fails(ingress(tls: "ingressClassName: nginx", mark: "↓")),
      .notApplicable(ingress(tls: "ingressClassName: nginx", host: "localhost")),
    ],
    judging: \.ingresses
  ) { ingress, _ in
    if isMeantForTLS(ingress) { return .passes }
    let rules = ingress.spec["rules"].items
    if rules.isEmpty { return .notApplicable }
    let covered = ingress.spec["tls"].items.map { entry in
      entry["hosts"].items.compactMap(\.text)
    }
    if covered.contains(where: \.isEmpty) { return .passes }
    let names = Set(covered.joined())
    var isJudged = false
    for rule in rules {
      let host = rule["host"]?.text ?? ""
      if host == "localhost" || host.hasSuffix(".localhost") || host.hasSuffix(".local") {
        continue
      }
      isJudged = true
      if covers(names, host) { continue }
      let what = host.isEmpty ? "every host" : host
      return .fails(
        "serves \(what) without TLS", at: rule["host"]?.location ?? ingress.location)
    }
    return isJudged ? .passes : .notApplicable
  }

  private static func covers(_ names: Set<String>, _ host: String) -> Bool {
    if names.contains(host) { return true }
    guard let dot = host.firstIndex(of: ".") else { return !names.isEmpty && host.isEmpty }
    return names.contains("*" + host[dot...])
  }

  /// Controllers that take their certificates from annotations, and solvers of ACME challenges,
  /// which have to answer over plain HTTP.
  private static func isMeantForTLS(_ ingress: Object) -> Bool {
    if ingress.labels["acme.cert-manager.io/http01-solver"] != nil { return true }
    let name = ingress.spec["ingressClassName"]?.text
    if name == "tailscale" || name == "cloudflare-tunnel" { return true }
    return ingress.annotations.pairs.contains { key, value in
      tlsAnnotations.contains(key) || (value == "true" && tlsSwitches.contains(key))
        || (key == "alb.ingress.kubernetes.io/listen-ports" && value.contains("HTTPS"))
        || (key == "traefik.ingress.kubernetes.io/router.entrypoints" && value == "websecure")
    }
  }

  private static let tlsAnnotations: Set<String> = [
    "alb.ingress.kubernetes.io/certificate-arn", "ingress.gcp.kubernetes.io/pre-shared-cert",
    "networking.gke.io/managed-certificates",
    "networking.gke.io/v1beta1.FrontendConfig",
    "appgw.ingress.kubernetes.io/appgw-ssl-certificate", "route.openshift.io/termination",
  ]

  private static let tlsSwitches: Set<String> = [
    "nginx.ingress.kubernetes.io/ssl-passthrough", "haproxy.org/ssl-passthrough",
    "ingress.kubernetes.io/ssl-passthrough", "traefik.ingress.kubernetes.io/router.tls",
  ]

  private static func ingress(
    tls: String, host: String = "shop.example.com", annotation: String = "team: shop",
    mark: String = ""
  ) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: shop
      namespace: shop
      annotations:
        \(annotation)
    spec:
      \(tls)
      rules:
        - host: \(mark)\(host)
          http:
            paths:
              - path: /
                pathType: Prefix
                backend: {service: {name: shop, port: {number: 80}}}
    """
  }
}

extension Cluster {
  var ingresses: [Object] {
    objects("Ingress").filter { $0.group == "networking.k8s.io" || $0.group == "extensions" }
  }
}
