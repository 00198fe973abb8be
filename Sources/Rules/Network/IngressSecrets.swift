import Inventory
import Kubernetes
import YAML

extension Network {
  static let ingressSecrets = Rule(
    "network/ingress-secrets",
    title: "The Secrets with the certificates of Ingresses exist",
    severity: .high,
    rationale: """
      Without the Secret the controller serves the host with its own self-signed certificate, or \
      not at all: browsers refuse, and clients that do not check are open to anybody between.
      """,
    remedy: "Create the Secret in the Ingress's namespace, or let cert-manager fill it.",
    aliases: ["C-0263", "NET003"],
    needs: [.wholeCluster],
    examples: [
      .fails(secret("other") + ingress("↓web-tls"), whole: true),
      .passes(secret("web-tls") + ingress("web-tls"), whole: true),
      .passes(
        secret("other") + ingress("web-tls", note: "cert-manager.io/cluster-issuer: letsencrypt"),
        whole: true),
      .passes(
        secret("other") + ingress("web-tls") + """
          ---
          apiVersion: cert-manager.io/v1
          kind: Certificate
          metadata: {name: web, namespace: shop}
          spec: {secretName: web-tls}
          """, whole: true),
      // A dump without Secrets leaves them out.
      .notAssessed(ingress("web-tls"), whole: true),
    ],
    judging: \.ingresses
  ) { ingress, cluster in
    let names = ingress.spec["tls"].items.compactMap { $0["secretName"] }
    if names.isEmpty { return .notApplicable }
    if ingress.annotations.pairs.contains(where: { $0.key.contains("cert-manager.io/") }) {
      return .passes
    }
    let missing = names.first { name in
      let text = name.text ?? ""
      return !text.isEmpty && cluster.referenced("Secret", text, from: ingress) == nil
        && !cluster.fillsSecret(text)
    }
    guard let missing else { return .passes }
    if cluster.objects("Secret", group: "").isEmpty {
      return .notAssessed(missing: "the Secrets of the cluster (their names are enough)")
    }
    return .fails(
      "serves TLS with the Secret \(missing.text ?? ""), which does not exist",
      at: missing.location)
  }

  private static func secret(_ name: String) -> String {
    """
    {apiVersion: v1, kind: Secret, metadata: {name: \(name), namespace: shop}, type: kubernetes.io/tls}
    ---

    """
  }

  private static func ingress(_ secret: String, note: String = "team: shop") -> String {
    """
    apiVersion: networking.k8s.io/v1
    kind: Ingress
    metadata:
      name: web
      namespace: shop
      annotations:
        \(note)
    spec:
      tls: [{hosts: [shop.example.com], secretName: \(secret)}]

    """
  }
}

extension Cluster {
  /// Whether something makes the Secret: a Certificate, an external or a sealed secret.
  fileprivate func fillsSecret(_ name: String) -> Bool {
    let makers = [("ExternalSecret", "target"), ("SealedSecret", "template")]
    if objects("Certificate").contains(where: { $0.spec["secretName"]?.text == name }) {
      return true
    }
    return makers.contains { kind, field in
      objects(kind).contains { $0.name == name || $0.spec[field]["name"]?.text == name }
    }
  }
}
