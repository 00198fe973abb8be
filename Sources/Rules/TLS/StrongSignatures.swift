import Certificates
import Inventory

extension TLS {
  static let strongSignatures = Rule(
    "tls/strong-signatures",
    title: "Certificates are signed with SHA-2 or better",
    severity: .high,
    rationale: """
      Signatures over MD5 and SHA-1 can be moved to another certificate. Go refuses them since \
      1.18, so Kubernetes' own clients do not connect.
      """,
    remedy: "Issue the certificate anew, signed with SHA-256.",
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .fails(file("apiserver.crt", Sample.sha1, mark: "↓")),
    ],
    judging: \.distinctCertificates
  ) { subject, _ in
    let certificate = subject.certificate
    // Nobody verifies the signature of a root: it is trusted because it is in the file.
    if certificate.isSelfIssued || !certificate.signatureAlgorithm.isWeak { return .passes }
    return subject.fails("is signed with \(certificate.signatureAlgorithm.name)")
  }
}
