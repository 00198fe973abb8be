public import Certificates
import Text

/// Who signed which of the certificates of the inputs; every signature is verified just once.
struct CertificateChains: Sendable {
  private struct Pair: Hashable {
    let certificate: String
    let key: PublicKey
  }

  private var checks: [Pair: SignatureCheck] = [:]
  /// Every certificate once, by the name of its subject.
  private var bySubject: [DistinguishedName: [CertificateUse]] = [:]

  /// As many keys of one name as are tried for one certificate.
  private static let mostKeys = 8
  /// Some seconds' worth of the slowest keys; no cluster has a tenth of these certificates.
  private static let mostChecks = 5_000

  init(_ uses: [CertificateUse]) {
    var seen: Set<String> = []
    let distinct = uses.filter { seen.insert($0.certificate.fingerprint).inserted }
    bySubject = Dictionary(grouping: distinct, by: \.certificate.subject)
    for use in distinct {
      let certificate = use.certificate
      for issuer in candidates(for: certificate) {
        let pair = Pair(certificate: certificate.fingerprint, key: issuer.certificate.publicKey)
        guard checks[pair] == nil else { continue }
        guard checks.count < Self.mostChecks else { return }
        checks[pair] = certificate.checkSignature(by: pair.key)
      }
    }
  }

  /// The certificates that have the issuer's name, those with the issuer's key identifier first;
  /// itself, when it is its own issuer, last.
  func candidates(for certificate: Certificate) -> [CertificateUse] {
    let named = bySubject[certificate.issuer] ?? []
    guard named.count > 1 else { return named }
    let itself = named.filter { $0.certificate.fingerprint == certificate.fingerprint }
    let others = named.filter { $0.certificate.fingerprint != certificate.fingerprint }
    let likely = others.filter { certificate.claimsIssuer($0.certificate) }
    let unlikely = others.filter { !certificate.claimsIssuer($0.certificate) }
    return (likely + unlikely).prefix(Self.mostKeys) + itself
  }

  func check(_ certificate: Certificate, by key: PublicKey) -> SignatureCheck {
    checks[Pair(certificate: certificate.fingerprint, key: key)]
      ?? .notVerified("there are too many certificates to verify all")
  }
}

/// What the inputs tell of the issuer of a certificate.
public enum Issuance: Sendable {
  /// The certificate is its own issuer: a root, or a leaf that is trusted by itself.
  case ownKey
  /// The signature is that of this certificate's key.
  case signed(CertificateUse)
  /// The name and key identifier are this certificate's; why the signature was not verified.
  case claimed(CertificateUse, unverified: String)
  /// The name and key identifier are this certificate's, but the signature is not.
  case forged(CertificateUse)
  /// No certificate among the inputs is the issuer's.
  case absent

  public var issuer: CertificateUse? {
    switch self {
    case .signed(let use), .claimed(let use, _): use
    case .ownKey, .forged, .absent: nil
    }
  }
}

/// Whether a TLS peer that has certain authorities accepts a certificate, as Go decides it.
public enum Trust: Sendable, Hashable {
  case trusted
  /// The reason, such as `is signed by no authority that is trusted`.
  case refused(String)
  /// Everything fits as far as it was verified; what was not.
  case unverified(String)
}

extension Cluster {
  public func issuance(of certificate: Certificate) -> Issuance {
    let candidates = chains.candidates(for: certificate)
    var claimed: Issuance?
    for candidate in candidates {
      let isSelf = candidate.certificate.publicKey == certificate.publicKey
      switch chains.check(certificate, by: candidate.certificate.publicKey) {
      case .valid: return isSelf ? .ownKey : .signed(candidate)
      case .invalid:
        let isNamed =
          certificate.authorityKeyIdentifier != nil
          && certificate.authorityKeyIdentifier == candidate.certificate.subjectKeyIdentifier
        if claimed == nil, isNamed { claimed = .forged(candidate) }
      case .notVerified(let reason):
        guard claimed == nil, certificate.claimsIssuer(candidate.certificate) else { continue }
        claimed = isSelf ? .ownKey : .claimed(candidate, unverified: reason)
      }
    }
    return claimed ?? .absent
  }

  /// Whether the key of `authority` signed `certificate`, both of the inputs.
  public func signatureCheck(
    _ certificate: Certificate, by authority: Certificate
  ) -> SignatureCheck {
    chains.check(certificate, by: authority.publicKey)
  }

  /// Whether a peer that trusts `authorities` accepts `leaf`, which is shown with `chain`.
  ///
  /// Names and usages are another matter, and validity is when `whateverTheDate` is said. All
  /// certificates are to be among the inputs'.
  public func trust(
    in leaf: Certificate, shownWith chain: [Certificate] = [], by authorities: [Certificate],
    whateverTheDate: Bool = false
  ) -> Trust {
    ChainWalk(
      chains: chains, now: whateverTheDate ? nil : now, chain: chain, authorities: authorities
    ).trust(in: leaf)
  }
}

/// Looks for a way from a leaf to an authority (Go, crypto/x509/verify.go).
private struct ChainWalk {
  let chains: CertificateChains
  let now: Timestamp?
  let chain: [Certificate]
  let authorities: [Certificate]

  /// Kubernetes has one authority between leaf and root at most; what is above it is hostile.
  private static let longestChain = 6

  func trust(in leaf: Certificate) -> Trust {
    if let reason = Self.refusal(of: leaf, at: now) { return .refused("it \(reason)") }
    if authorities.contains(where: { $0.fingerprint == leaf.fingerprint }) { return .trusted }
    var reason = "it is signed by no authority that is trusted"
    var unverified: String?
    var current = leaf
    for depth in 0..<Self.longestChain {
      var next: Certificate?
      for (parent, isRoot) in authorities.map({ ($0, true) }) + chain.map({ ($0, false) })
      where parent.subject == current.issuer && next == nil {
        switch chains.check(current, by: parent.publicKey) {
        case .invalid:
          reason = "it is signed by another key of \(parent.subject)"
          continue
        case .notVerified(let why):
          guard current.claimsIssuer(parent) else { continue }
          if current.signatureAlgorithm.isWeak, let hash = current.signatureAlgorithm.hash {
            reason = "it is signed over \(hash), which Go refuses"
            continue
          }
          unverified = why
        case .valid: break
        }
        if let problem = Self.refusal(ofIssuer: parent, below: depth, at: now) {
          reason = "its authority \(problem)"
          continue
        }
        if isRoot { return unverified.map { .unverified($0) } ?? .trusted }
        next = parent
      }
      guard let next else { return .refused(reason) }
      current = next
    }
    return .refused(reason)
  }

  private static func refusal(of certificate: Certificate, at now: Timestamp?) -> String? {
    guard let now else { return nil }
    if certificate.isExpired(at: now) { return "expired on \(certificate.notAfter.date)" }
    if certificate.isNotYetValid(at: now) {
      return "is not valid before \(certificate.notBefore.date)"
    }
    return nil
  }

  private static func refusal(
    ofIssuer issuer: Certificate, below depth: Int, at now: Timestamp?
  ) -> String? {
    if let reason = issuer.refusalToIssue { return reason }
    if let most = issuer.pathLength, depth > most { return "allows \(most) below it, not \(depth)" }
    return refusal(of: issuer, at: now)
  }
}

extension Certificate {
  /// Why no certificate counts that this one's key signed; nil for an authority.
  ///
  /// RFC 5280, sections 4.2.1.3 and 4.2.1.9. Version 1 has no extensions: Go lets it pass.
  public var refusalToIssue: String? {
    if version == 3 || hasBasicConstraints, !isCA { return "is no authority (CA:FALSE)" }
    if !keyUsage.isEmpty, !keyUsage.contains(.keyCertSign) {
      return "may not sign certificates (no keyCertSign)"
    }
    return nil
  }
}
