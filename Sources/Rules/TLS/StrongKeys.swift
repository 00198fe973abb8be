import Certificates
import Inventory

extension TLS {
  static let strongKeys = Rule(
    "tls/strong-keys",
    title: "Certificates have keys that cannot be computed",
    severity: .high,
    rationale: """
      RSA keys below 2048 bits are within reach of those who want them, and many libraries refuse \
      them. Whoever has the key is the server, or the authority.
      """,
    remedy: "Issue the certificate anew with an ECDSA P-256 or RSA 2048 key.",
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .fails(file("apiserver.crt", Sample.shortKey, mark: "↓")),
    ],
    judging: \.distinctKeys
  ) { subject, _ in
    let key = subject.certificate.publicKey
    switch key.algorithm {
    case .rsa:
      guard let bits = key.bits, bits < 2048 else { return .passes }
      return subject.failsByKey("has an RSA key of \(bits) bits")
    case .ecdsa:
      guard let bits = key.bits, bits < 224 else { return .passes }
      return subject.failsByKey("has an ECDSA key of \(bits) bits")
    case .dsa:
      return subject.failsByKey("has a DSA key, which TLS libraries no longer accept")
    case .ed25519, .ed448, .other:
      return .passes
    }
  }
}

extension DistinctCertificate {
  fileprivate func failsByKey(_ message: String) -> Verdict {
    .fails(
      message, related: copies.prefix(8).map { Related("the same key", at: $0.location) })
  }
}

extension Cluster {
  /// A certificate of each key, with all that have the same one.
  fileprivate var distinctKeys: [DistinctCertificate] {
    var found: [DistinctCertificate] = []
    var positions: [[UInt8]: Int] = [:]
    for subject in distinctCertificates {
      let key = subject.certificate.publicKey.encoding
      if let position = positions[key] {
        found[position].copies += [subject.use] + subject.copies
      } else {
        positions[key] = found.count
        found.append(subject)
      }
    }
    return found
  }
}
