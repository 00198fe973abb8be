import Certificates
import Inventory
import Kubernetes
import Text
import YAML

extension TLS {
  static let readableSecrets = Rule(
    "tls/readable-secrets",
    title: "The certificates in Secrets can be read",
    severity: .medium,
    rationale: """
      The API server stores a Secret without looking into it. An ingress controller that cannot \
      read the certificate there serves its own, which no client trusts, and other servers do not \
      start.
      """,
    remedy: "Put the whole PEM there: kubectl create secret tls NAME --cert=tls.crt --key=tls.key.",
    examples: [
      .passes(certified("data: {tls.crt: \(Sample.administrator)}")),
      .fails(certified("stringData: {tls.crt: ↓\"-----BEGIN CERTIFICATE-----\\nMIIB\"}")),
      // The same in base64.
      .fails(certified("data: {tls.crt: ↓LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0tCk1JSUI=}")),
      // Somebody fills it in later.
      .notApplicable(
        certified(
          "stringData: {tls.crt: \"-----BEGIN CERTIFICATE-----\\n...\\n-----END CERTIFICATE-----\"}"
        )),
      .notApplicable(certified("stringData: {tls.crt: \"${CERTIFICATE}\"}")),
      .notApplicable(certified("data: {password: YQ==}")),
    ],
    judging: \.certificateValues
  ) { value, _ in
    guard let problem = value.content.problems.first else {
      return value.content.entries.isEmpty ? .notApplicable : .passes
    }
    return .fails("has a certificate that cannot be read: it \(problem.message)")
  }

  private static func certified(_ values: String) -> String {
    """
    apiVersion: v1
    kind: Secret
    metadata: {name: shop-tls, namespace: shop}
    type: kubernetes.io/tls
    \(values)
    """
  }
}

/// A value of a Secret whose key is that of a certificate.
private struct CertificateValue: ObjectSubject {
  let object: Object
  let key: String
  let node: Node
  let content: CertificateFile

  var title: String { "\(key) of \(object.title)" }
  var location: Location { node.location }
}

extension Cluster {
  fileprivate var certificateValues: [CertificateValue] {
    secrets.flatMap { secret in
      ["data", "stringData"].flatMap { field in
        secret.node[field].entries.compactMap { entry in
          guard entry.key.hasSuffix(".crt"), let text = entry.value.text,
            let bytes = field == "data" ? Base64.decode(text.utf8) : Array(text.utf8),
            !Self.isLeftOpen(bytes)
          else { return nil }
          return CertificateValue(
            object: secret, key: entry.key, node: entry.value, content: CertificateFile(bytes))
        }
      }
    }
  }

  /// Whether the text has an ellipsis or the marks of a template, which no PEM has.
  private static func isLeftOpen(_ bytes: [UInt8]) -> Bool {
    bytes.contains { "<{$*".utf8.contains($0) } || bytes.firstRange(of: Array("...".utf8)) != nil
      || bytes.firstRange(of: Array("…".utf8)) != nil
  }
}
