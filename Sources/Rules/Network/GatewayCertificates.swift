import Inventory
import Kubernetes
import YAML

extension Network {
  static let gatewayCertificates = Rule(
    "network/gateway-certificates",
    title: "The Secrets with the certificates of Gateways exist",
    severity: .high,
    rationale: "A listener whose certificate is missing is not programmed: its port stays closed.",
    remedy: """
      Create the Secret, let cert-manager fill it, or add a ReferenceGrant where it is in another \
      namespace.
      """,
    aliases: ["C-0302", "NET015"],
    needs: [.wholeCluster],
    examples: [
      .passes(secret("web-tls") + gateway("web-tls"), whole: true),
      .fails(secret("other") + gateway("↓web-tls"), whole: true),
      .notAssessed(gateway("web-tls"), whole: true),
      .passes(
        secret("other") + gateway("web-tls", note: "cert-manager.io/issuer: own"), whole: true),
    ],
    judging: \.gateways
  ) { gateway, cluster in
    let references = gateway.spec["listeners"].items.flatMap {
      $0["tls"]["certificateRefs"].items
    }
    if references.isEmpty { return .notApplicable }
    if gateway.annotations.pairs.contains(where: { $0.key.contains("cert-manager.io/") }) {
      return .passes
    }
    if cluster.objects("Secret", group: "").isEmpty {
      return .notAssessed(missing: "the Secrets of the cluster (their names are enough)")
    }
    for reference in references where reference["kind"]?.text ?? "Secret" == "Secret" {
      guard let name = reference["name"], let text = name.text else { continue }
      let namespace = reference["namespace"]?.text ?? gateway.namespace
      let isThere = cluster.objects("Secret", named: text).contains {
        $0.group.isEmpty && ($0.namespace == namespace || $0.namespace == nil)
      }
      let isMade = cluster.objects("Certificate").contains { $0.spec["secretName"]?.text == text }
      if !isThere, !isMade {
        return .fails("needs the Secret \(text), which does not exist", at: name.location)
      }
      if let namespace, namespace != gateway.namespace,
        !cluster.isGranted("Secret", in: namespace, to: gateway)
      {
        return .fails(
          "needs the Secret \(text) of \(namespace), where no ReferenceGrant lets it",
          at: name.location)
      }
    }
    return .passes
  }

  private static func secret(_ name: String) -> String {
    "{apiVersion: v1, kind: Secret, metadata: {name: \(name), namespace: shop}, type: kubernetes.io/tls}\n---\n"
  }

  private static func gateway(_ secret: String, note: String = "team: shop") -> String {
    """
    apiVersion: gateway.networking.k8s.io/v1
    kind: Gateway
    metadata: {name: web, namespace: shop, annotations: {\(note)}}
    spec:
      listeners: [{name: https, port: 443, tls: {certificateRefs: [{name: \(secret)}]}}]
    """
  }
}
