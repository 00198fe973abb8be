import Inventory
import Kubernetes
import Text
import YAML

extension TLS {
  static let verifiedWebhooks = Rule(
    "tls/verified-webhooks",
    title: "The API server can verify every webhook it asks",
    severity: .high,
    rationale: """
      A webhook sees every object that is written, Secrets among them, and may change it. Over http:// \
      anybody on the way may; without the right caBundle the call fails, and with it every request.
      """,
    remedy: """
      Set caBundle to the authority of the webhook's certificate, or let cert-manager fill it in with \
      the annotation cert-manager.io/inject-ca-from.
      """,
    needs: [],
    examples: [
      .passes(hook("service: {name: pods, namespace: shop}, caBundle: QQ==")),
      .passes(hook("url: \"https://hooks.example.com/pods\"")),
      .fails(hook("url: ↓\"http://hooks.example.com/pods\"")),
      // What the cluster has is what counts; nobody fills it in any more.
      .fails(
        hook("service: {name: pods, namespace: shop}", metadata: "name: ↓pods, uid: 3b1e")),
      .passes(
        hook(
          "service: {name: pods, namespace: shop}",
          metadata: "name: pods, annotations: {cert-manager.io/inject-ca-from: shop/pods}")),
      .notAssessed(hook("service: {name: pods, namespace: shop}")),
    ],
    judging: \.webhookConnections
  ) { row, _ in
    if row.encrypted.isWrong { return row.encrypted.verdict("is asked \(row.encrypted.words)") }
    return row.serverVerified.verdict("cannot be verified: \(row.serverVerified.words)")
  }

  private static func hook(_ settings: String, metadata: String = "name: pods") -> String {
    """
    apiVersion: admissionregistration.k8s.io/v1
    kind: ValidatingWebhookConfiguration
    metadata: {\(metadata)}
    webhooks:
    - name: pods.shop.example
      clientConfig: {\(settings)}
    """
  }
}

extension Cluster {
  fileprivate var webhookConnections: [Connection] {
    connections(.webhook)
  }
}
