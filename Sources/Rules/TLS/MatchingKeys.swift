import Certificates
import Inventory
import Text

extension TLS {
  static let matchingKeys = Rule(
    "tls/matching-keys",
    title: "Private keys are those of the certificates beside them",
    severity: .high,
    rationale: """
      A component whose key is another certificate's does not start. That shows at the next \
      restart, after a renewal that replaced one file of the two.
      """,
    remedy: "Put back the key that the certificate was made for, or issue the certificate anew.",
    needs: [.certificates],
    examples: [
      .passes(
        file("client.crt", Sample.keyedAuthority) + "\n" + file("client.key", Sample.key)),
      .fails(file("api.crt", Sample.server) + "\n" + file("api.key", Sample.key, mark: "↓")),
      .notApplicable(file("apiserver.crt", Sample.server)),
    ],
    judging: \.keysBesideCertificates
  ) { pair, _ in
    if pair.key.key == pair.certificate.certificate.publicKey { return .passes }
    return .fails(
      "is not the key of \(pair.certificate.title)",
      related: [Related("the certificate", at: pair.certificate.location)])
  }
}

/// A private key and the certificate of the same name in the same folder.
private struct KeyBesideCertificate: Subject {
  let key: KeyUse
  let certificate: CertificateUse

  var title: String { key.title }
  var location: Location { key.location }
  var hostName: String? { key.host }
}

extension Cluster {
  fileprivate var keysBesideCertificates: [KeyBesideCertificate] {
    let files = certificates.filter { $0.source == .file && $0.order == 0 }
    let byPath = Dictionary(grouping: files, by: \.location.path)
    return keys.compactMap { key in
      guard key.isPrivate, key.location.path.hasSuffix(".key") else { return nil }
      let path = key.location.path.dropLast(4) + ".crt"
      return byPath[String(path)]?.first.map { KeyBesideCertificate(key: key, certificate: $0) }
    }
  }
}
