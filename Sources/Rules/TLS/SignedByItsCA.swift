import Certificates
import Flags
import Inventory
import Text

extension TLS {
  static let signedByItsCA = Rule(
    "tls/signed-by-its-ca",
    title: "Certificates are signed by the authority that stands beside them",
    severity: .high,
    rationale: """
      After a half-done rotation a host has the new authority and an old certificate, or the \
      other way round. It works until the process restarts, then nobody trusts it.
      """,
    remedy: "Issue the certificate anew from the authority in use, or put the right ca.crt back.",
    needs: [.certificates],
    examples: [
      .passes(
        file("ca.crt", Sample.authority) + "\n" + file("apiserver.crt", Sample.server)),
      .fails(
        file("ca.crt", Sample.authority) + "\n"
          + file("apiserver.crt", Sample.serverOfReplaced, mark: "↓")),
      .notApplicable(file("apiserver.crt", Sample.server)),
    ],
    judging: \.signedLeaves
  ) { leaf, cluster in
    let certificate = leaf.use.certificate
    if case .forged(let issuer) = cluster.issuance(of: certificate) {
      return .fails(
        "names \(certificate.issuer) as its issuer, whose signature it does not have",
        related: [Related("the authority", at: issuer.location)])
    }
    guard let authority = leaf.authorities.first else { return .notApplicable }
    if leaf.authorities.contains(where: { cluster.signed(certificate, by: $0.certificate) }) {
      return .passes
    }
    let isRenamed = certificate.issuer != authority.certificate.subject
    let message =
      isRenamed
      ? "was issued by \(certificate.issuer), not by \(authority.certificate.subject)"
      : "was signed by another key of \(authority.certificate.subject)"
    return .fails(message, related: [Related("the authority", at: authority.location)])
  }
}

/// A certificate, with the authorities in its CA's file when kubeadm's names tell of one.
struct SignedLeaf: Subject {
  let use: CertificateUse
  let authorities: [CertificateUse]

  var title: String { use.title }
  var location: Location { use.location }
  var hostName: String? { use.host }
}

extension Cluster {
  /// The leaves of each PKI folder that kubeadm's names tell the authority of, and whatever has
  /// a signature that is not its issuer's.
  fileprivate var signedLeaves: [SignedLeaf] {
    let files = certificates.filter { $0.source == .file }
    let byPath = Dictionary(grouping: files) { $0.location.path }
    var found: [SignedLeaf] = []
    for use in certificates {
      var authorities: [CertificateUse] = []
      for (leaf, authority) in Self.pairs
      where use.source == .file && use.order == 0 && use.location.path.hasSuffix("/" + leaf) {
        let folder = use.location.path.dropLast(leaf.utf8.count)
        authorities = byPath[folder + authority] ?? []
        break
      }
      if !authorities.isEmpty || isForged(use.certificate) {
        found.append(SignedLeaf(use: use, authorities: authorities))
      }
    }
    return found
  }

  private func isForged(_ certificate: Certificate) -> Bool {
    if case .forged = issuance(of: certificate) { true } else { false }
  }

  /// Whether the key of `authority` signed, as far as that can be verified.
  fileprivate func signed(_ certificate: Certificate, by authority: Certificate) -> Bool {
    guard certificate.issuer == authority.subject else { return false }
    switch signatureCheck(certificate, by: authority) {
    case .valid: return true
    case .invalid: return false
    case .notVerified: return certificate.claimsIssuer(authority)
    }
  }

  /// kubeadm `cmd/kubeadm/app/constants`: leaves and their authorities, below one PKI folder.
  private static let pairs = [
    ("etcd/server.crt", "etcd/ca.crt"), ("etcd/peer.crt", "etcd/ca.crt"),
    ("etcd/healthcheck-client.crt", "etcd/ca.crt"),
    ("apiserver-etcd-client.crt", "etcd/ca.crt"), ("apiserver.crt", "ca.crt"),
    ("apiserver-kubelet-client.crt", "ca.crt"),
    ("front-proxy-client.crt", "front-proxy-ca.crt"),
  ]
}
