import Certificates
import Inventory

extension TLS {
  static let versionThree = Rule(
    "tls/version-three",
    title: "Certificates are of version 3",
    severity: .low,
    rationale: """
      Earlier versions have no extensions: nothing says whether it is an authority and for what \
      names it is, so that Go refuses it as a server's and takes any of them for an authority.
      """,
    remedy: "Issue the certificate anew with extensions (openssl x509 -req needs -extfile).",
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .fails(file("admin.crt", Sample.versionOne, mark: "↓")),
    ],
    judging: \.distinctCertificates
  ) { subject, _ in
    let version = subject.certificate.version
    return version < 3 ? subject.fails("is a certificate of version \(version)") : .passes
  }
}
