import Inventory
import Kubernetes
import Text
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
    judging: \.securedIngresses
  ) { secured, cluster in
    let ingress = secured.object
    let names = ingress.spec["tls"].items.compactMap { $0["secretName"] }
    if names.isEmpty { return .notApplicable }
    if ingress.annotations.pairs.contains(where: { $0.key.contains("cert-manager.io/") }) {
      return .passes
    }
    let missing = names.first { name in
      let text = name.text ?? ""
      return !text.isEmpty && cluster.referenced("Secret", text, from: ingress) == nil
        && !secured.made.contains(text)
    }
    guard let missing else { return .passes }
    if !secured.showsSecrets {
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

/// An Ingress, with the names of the Secrets that something makes.
struct SecuredIngress: ObjectSubject {
  let object: Object
  let made: Set<String>
  let showsSecrets: Bool
}

extension Cluster {
  fileprivate var securedIngresses: [SecuredIngress] {
    var made = Set(objects("Certificate").compactMap { $0.spec["secretName"]?.text })
    for (kind, field) in [("ExternalSecret", "target"), ("SealedSecret", "template")] {
      for object in objects(kind) {
        made.insert(object.name)
        if let name = object.spec[field]["name"]?.text { made.insert(name) }
      }
    }
    let showsSecrets = !objects("Secret", group: "").isEmpty
    return ingresses.map {
      SecuredIngress(object: $0, made: made, showsSecrets: showsSecrets)
    }
  }
}
