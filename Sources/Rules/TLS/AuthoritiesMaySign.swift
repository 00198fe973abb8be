import Certificates
import Inventory
import Text

extension TLS {
  static let authoritiesMaySign = Rule(
    "tls/authorities-may-sign",
    title: "Only authorities have signed certificates",
    severity: .high,
    rationale: """
      TLS libraries refuse a certificate whose issuer is no authority, may not sign certificates \
      or has more authorities below it than its path length allows: the connection fails.
      """,
    remedy: """
      Issue the certificate from an authority with CA:TRUE, keyCertSign and, when another \
      authority stands below it, a path length that allows one.
      """,
    needs: [.certificates],
    examples: [
      .passes(
        file("ca.crt", Sample.authority) + "\n" + file("apiserver.crt", Sample.server)),
      .fails(
        file("apiserver.crt", Sample.server, mark: "↓") + "\n"
          + file("extra.crt", Sample.signedByServer)),
      .fails(
        file("root.crt", Sample.narrowRoot, mark: "↓") + "\n"
          + file("ca.crt", Sample.lowerAuthority) + "\n"
          + file("extra.crt", Sample.signedByLower)),
      .notApplicable(file("apiserver.crt", Sample.server)),
    ],
    judging: \.issuers
  ) { subject, _ in
    let issuer = subject.issuer.certificate
    let related = [Related("the certificate it signed", at: subject.signed.location)]
    if let reason = issuer.refusalToIssue {
      return .fails("signed \(subject.signed.certificate.subject) and \(reason)", related: related)
    }
    if let most = issuer.pathLength, subject.depth > most {
      return .fails(
        "allows \(most) authorities below it and has \(subject.depth)", related: related)
    }
    return .passes
  }
}

/// A certificate that signed others, with the one that stands furthest below it.
private struct Issuer: Subject {
  let issuer: CertificateUse
  var signed: CertificateUse
  /// How many authorities stand between it and a leaf.
  var depth: Int

  var title: String { issuer.title }
  var location: Location { issuer.location }
  var hostName: String? { issuer.host }
}

extension Cluster {
  fileprivate var issuers: [Issuer] {
    var order: [String] = []
    var found: [String: Issuer] = [:]
    for subject in distinctCertificates {
      var current = subject.use
      var seen: Set<String> = []
      var depth = 0
      while seen.insert(current.certificate.fingerprint).inserted, depth < 8,
        case .signed(let issuer) = issuance(of: current.certificate)
      {
        let key = issuer.certificate.fingerprint
        if let known = found[key] {
          if known.depth < depth {
            found[key] = Issuer(issuer: issuer, signed: current, depth: depth)
          }
        } else {
          order.append(key)
          found[key] = Issuer(issuer: issuer, signed: current, depth: depth)
        }
        // RFC 5280, section 4.2.1.9: those that name themselves as issuer do not count.
        if !issuer.certificate.isSelfIssued { depth += 1 }
        current = issuer
      }
    }
    return order.compactMap { found[$0] }
  }
}
