import Inventory
import Kubernetes
import Text
import YAML

extension TLS {
  static let renewableCertificates = Rule(
    "tls/renewable-certificates",
    title: "Every Certificate of cert-manager can be renewed",
    severity: .medium,
    rationale: """
      cert-manager refuses a renewal time that is not before the end, issues nothing without an \
      issuer, and two Certificates that write one Secret replace it for ever in turn.
      """,
    remedy: """
      Set renewBefore to a third of duration, create the issuer, and give each Certificate a \
      secretName of its own.
      """,
    aliases: [
      "cert-manager/limit-duration", "limit-duration", "restrict-issuer", "limit-dnsnames",
    ],
    examples: [
      .passes(certificate("secretName: web-tls\nduration: 2160h\nrenewBefore: 720h")),
      .fails(certificate("secretName: web-tls\nduration: 24h\nrenewBefore: ↓24h")),
      // The default duration is 90 days.
      .fails(certificate("secretName: web-tls\nrenewBefore: ↓2400h")),
      .fails(
        certificate("secretName: web-tls") + "\n---\n"
          + certificate("secretName: ↓web-tls", name: "api")),
    ],
    judging: \.certificatesToRenew
  ) { certificate, cluster in
    let spec = certificate.spec
    let duration = spec["duration"]?.text.flatMap(GoDuration.seconds) ?? 2160 * 3600
    if let node = spec["renewBefore"], let before = node.text.flatMap(GoDuration.seconds),
      before >= duration
    {
      return .fails(
        "is to be renewed \(node.text ?? "") before its end, and lives no longer",
        at: node.location)
    }
    if let node = spec["secretName"], let other = cluster.sharing(node, of: certificate) {
      return .fails(
        "writes the Secret \(node.text ?? "") that \(other.title) writes too", at: node.location,
        related: [Related("the other", at: other.location)])
    }
    if cluster.isWhole, let issuer = spec["issuerRef"]["name"], let name = issuer.text,
      spec["issuerRef"]["group"]?.text ?? "cert-manager.io" == "cert-manager.io",
      cluster.objects(spec["issuerRef"]["kind"]?.text ?? "Issuer", group: "cert-manager.io")
        .allSatisfy({ $0.name != name })
    {
      return .fails("has the issuer \(name), which is not there", at: issuer.location)
    }
    return .passes
  }

  private static func certificate(_ spec: String, name: String = "web") -> String {
    """
    apiVersion: cert-manager.io/v1
    kind: Certificate
    metadata:
      name: \(name)
      namespace: shop
    spec:
      dnsNames: [shop.example.com]
      issuerRef: {name: letsencrypt, kind: ClusterIssuer}
    \(Access.indented(spec, by: 2))
    """
  }
}

extension Cluster {
  fileprivate var certificatesToRenew: [Object] {
    objects("Certificate", group: "cert-manager.io")
  }

  /// An earlier Certificate of the same folder and namespace that writes the same Secret; the
  /// same name elsewhere is another variant of it.
  fileprivate func sharing(_ secret: Node, of certificate: Object) -> Object? {
    for other in certificatesToRenew {
      if other.node.location == certificate.node.location { return nil }
      let isRival =
        other.spec["secretName"]?.text == secret.text && other.namespace == certificate.namespace
        && other.folder == certificate.folder && other.name != certificate.name
      if isRival { return other }
    }
    return nil
  }
}
