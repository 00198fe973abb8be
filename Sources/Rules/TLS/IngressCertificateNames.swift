import Certificates
import Inventory
import Kubernetes
import Text
import YAML

extension TLS {
  static let ingressCertificateNames = Rule(
    "tls/ingress-certificate-names",
    title: "The certificates of ingresses name the hosts they are used for",
    severity: .high,
    rationale: """
      Browsers refuse a certificate that names other hosts. Some ingress controllers fall back to \
      a made-up certificate of their own, which is refused as well.
      """,
    remedy: "Issue the certificate for the hosts of the tls entry, or name the right Secret.",
    examples: [
      .passes(served("kubernetes.default.svc")),
      .fails(served("↓shop.example.com")),
      .notApplicable(file("ca.crt", Sample.authority)),
    ],
    judging: \.ingressCertificates
  ) { use, _ in
    let missing = use.hosts.filter { host in
      host.text.map { !use.certificate.certificate.names($0) && !$0.hasPrefix("*") } ?? false
    }
    guard let first = missing.first else { return .passes }
    let names = missing.compactMap(\.text).joined(separator: ", ")
    return .fails(
      "serves \(names) with a certificate that does not name it", at: first.location,
      related: [Related("the certificate", at: use.certificate.location)])
  }

  private static func served(_ host: String) -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: shop
      namespace: shop
    spec:
      tls:
        - hosts: [\(host)]
          secretName: shop-tls
    ---
    apiVersion: v1
    kind: Secret
    metadata:
      name: shop-tls
      namespace: shop
    type: kubernetes.io/tls
    stringData:
      tls.crt: |
    \(Access.indented(Sample.server, by: 4))
    """
  }
}

/// A tls entry of an Ingress, with the leaf certificate of the Secret it names.
private struct IngressCertificate: Subject {
  let ingress: Object
  let hosts: [Node]
  let certificate: CertificateUse

  var title: String { ingress.title }
  var location: Location { ingress.location }
  var apiObject: Object? { ingress }
}

extension Cluster {
  fileprivate var ingressCertificates: [IngressCertificate] {
    let leaves = certificates.filter { $0.source == .secret && $0.order == 0 }
    let byPlace = Dictionary(grouping: leaves, by: \.title)
    return ingresses.flatMap { ingress in
      ingress.spec["tls"].items.compactMap { entry in
        let hosts = entry["hosts"].items
        guard let name = entry["secretName"]?.text, !hosts.isEmpty,
          let secret = referenced("Secret", name, from: ingress)
        else { return nil }
        let own = byPlace["tls.crt of \(secret.title)"]?
          .filter { $0.location.path == secret.file.path }
        guard let leaf = own?.first else { return nil }
        return IngressCertificate(ingress: ingress, hosts: hosts, certificate: leaf)
      }
    }
  }
}
