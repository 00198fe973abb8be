import Certificates
public import Text

/// One certificate of the inputs as the table of them shows it, with all its places.
public struct CertificateRow: Sendable {
  /// What is known of its issuer's signature.
  public enum Signature: String, Sendable {
    /// It is signed by its own key.
    case own
    case valid
    case invalid
    /// The issuer is there, but the algorithm is not verified or proves nothing.
    case unverified
    /// The issuer is not among the inputs.
    case unknownIssuer = "unknown-issuer"
  }

  public let subject: String
  public let issuer: String
  public let signature: Signature
  /// Upper-case hexadecimal.
  public let serial: String
  public let notBefore: Timestamp
  public let notAfter: Timestamp
  /// Whole days from the clock of the audit to `notAfter`; negative once it has passed.
  public let daysLeft: Int
  public let isExpired: Bool
  public let isAuthority: Bool
  /// `RSA 2048`
  public let key: String
  public let signatureAlgorithm: String
  /// `DNS:kubernetes`, `IP:10.96.0.1`
  public let names: [String]
  public let usages: [String]
  /// What uses it, each once: `API server at etcd`, `user kubernetes-admin of admin.conf`.
  public let usedBy: [String]
  public let hosts: [String]
  /// Every place where a copy stands, in the order of the inputs.
  public let places: [Location]
  /// SHA-256 in lower-case hexadecimal.
  public let fingerprint: String
}

extension Cluster {
  /// Every certificate once, those that end first at the top; a system's trust store, a file of
  /// twenty certificates and more, is left out.
  public var certificateRows: [CertificateRow] {
    var order: [String] = []
    var copies: [String: [CertificateUse]] = [:]
    for use in ownCertificates {
      let fingerprint = use.certificate.fingerprint
      if copies[fingerprint] == nil { order.append(fingerprint) }
      copies[fingerprint, default: []].append(use)
    }
    let roles = Dictionary(grouping: certificateRoles) { $0.use.certificate.fingerprint }
    let rows = order.compactMap { fingerprint in
      copies[fingerprint].flatMap { row($0, roles[fingerprint] ?? []) }
    }
    return rows.sorted { a, b in
      (a.notAfter.seconds, a.subject, a.fingerprint) < (
        b.notAfter.seconds, b.subject, b.fingerprint
      )
    }
  }

  private func row(_ uses: [CertificateUse], _ roles: [CertificateRole]) -> CertificateRow? {
    guard let certificate = uses.first?.certificate else { return nil }
    var purposes: [String] = []
    for purpose in roles.map(\.purpose) where !purposes.contains(purpose) {
      purposes.append(purpose)
    }
    for use in uses where use.source == .secret || use.source == .document {
      if !purposes.contains(use.title) { purposes.append(use.title) }
    }
    if purposes.isEmpty { purposes = [certificate.likelyPurpose] }
    return CertificateRow(
      subject: certificate.subject.description, issuer: certificate.issuer.description,
      signature: signature(of: certificate), serial: certificate.serial,
      notBefore: certificate.notBefore, notAfter: certificate.notAfter,
      daysLeft: certificate.notAfter.days(since: now), isExpired: certificate.isExpired(at: now),
      isAuthority: certificate.isCA, key: certificate.publicKey.description,
      signatureAlgorithm: certificate.signatureAlgorithm.name,
      names: certificate.subjectAlternativeNames.map(\.description),
      usages: certificate.extendedKeyUsage.map(\.description), usedBy: purposes,
      hosts: Set(uses.compactMap(\.host)).sorted(), places: uses.map(\.location),
      fingerprint: certificate.fingerprint)
  }

  private func signature(of certificate: Certificate) -> CertificateRow.Signature {
    switch issuance(of: certificate) {
    case .ownKey: .own
    case .signed: .valid
    case .claimed: .unverified
    case .forged: .invalid
    case .absent: .unknownIssuer
    }
  }
}

extension Certificate {
  /// What it may be used for, when nothing says what it is used for.
  fileprivate var likelyPurpose: String {
    if isCA { return "CA" }
    switch (extendedKeyUsage.contains(.serverAuth), extendedKeyUsage.contains(.clientAuth)) {
    case (true, true): return "some server and client"
    case (true, false): return "some server"
    case (false, true): return "some client"
    case (false, false): return "not known"
    }
  }
}
