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
      // The controller joins what Ingresses of its class say of one host.
      .passes(
        ingress(tls: "ingressClassName: nginx") + "\n---\n"
          + ingress(
            tls: "ingressClassName: nginx\n  tls: [{hosts: [shop.example.com], secretName: a}]"
          ).replacing("namespace: shop", with: "namespace: login")),
      // One of the same name in the next file is a variant.
      .fails(
        "-- plain.yaml --\n" + ingress(tls: "ingressClassName: nginx", mark: "↓")
          + "\n-- encrypted.yaml --\n"
          + ingress(
            tls: "ingressClassName: nginx\n  tls: [{hosts: [shop.example.com], secretName: a}]")),
      .fails(
        ingress(tls: "ingressClassName: nginx", mark: "↓") + "\n---\n"
          + ingress(
            tls: "ingressClassName: inner\n  tls: [{hosts: [shop.example.com], secretName: a}]")),
    ],
    judging: \.joinedIngresses
  ) { joined, _ in
    let ingress = joined.object
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
      if covers(names, host) || joined.isCovered(host) { continue }
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

/// An Ingress with the others that its controller joins with it.
private struct JoinedIngress: ObjectSubject {
  let object: Object
  /// The Ingresses of its class that have certificates, by host.
  let certified: [String: [Object]]
  let isWhole: Bool

  /// Whether another one has a certificate for the host; one of the same name is a variant of it.
  func isCovered(_ host: String) -> Bool {
    let wildcard = host.firstIndex(of: ".").map { "*" + host[$0...] }
    return [host, wildcard ?? host].contains { name in
      certified[name, default: []].contains { other in
        isWhole || other.file === object.file
          || other.name != object.name || other.namespace != object.namespace
      }
    }
  }
}

extension Object {
  /// The class as written; empty for the cluster's default.
  fileprivate var ingressClass: String {
    spec["ingressClassName"]?.text ?? annotations["kubernetes.io/ingress.class"] ?? ""
  }
}

extension Cluster {
  /// Those of other folders are of other installations, unless the inputs are one cluster.
  fileprivate var joinedIngresses: [JoinedIngress] {
    func group(_ ingress: Object) -> String {
      isWhole ? ingress.ingressClass : "\(ingress.ingressClass) \(ingress.folder)"
    }
    var certified: [String: [String: [Object]]] = [:]
    for ingress in ingresses {
      for host in ingress.spec["tls"].items.flatMap({ $0["hosts"].items }) {
        guard let name = host.text else { continue }
        certified[group(ingress), default: [:]][name, default: []].append(ingress)
      }
    }
    return ingresses.map {
      JoinedIngress(object: $0, certified: certified[group($0)] ?? [:], isWhole: isWhole)
    }
  }

  var ingresses: [Object] {
    objects("Ingress").filter { $0.group == "networking.k8s.io" || $0.group == "extensions" }
  }
}
