import Certificates
import Inventory
import Text

extension TLS {
  static let certificatesValid = Rule(
    "tls/certificates-valid",
    title: "Every certificate is valid today",
    severity: .critical,
    rationale: """
      A connection with an expired certificate is refused. When it is the API server's or etcd's \
      own, the cluster stops; when it is a webhook's, nothing can be created any more.
      """,
    remedy: "Renew it and restart what uses it.",
    aliases: ["certs-expiration", "SEC032", "certificates"],
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .fails(file("apiserver.crt", Sample.expired, mark: "↓")),
      .fails(file("apiserver.crt", Sample.notYetValid, mark: "↓")),
    ],
    judging: \.distinctCertificates
  ) { subject, cluster in
    let certificate = subject.certificate
    if certificate.isExpired(at: cluster.now) {
      let days = cluster.now.days(since: certificate.notAfter)
      let ago = days == 0 ? "today" : "\(counted(days)) ago"
      return subject.fails(
        "expired \(ago), on \(certificate.notAfter.date)", fix: renewal(subject.use))
    }
    if certificate.isNotYetValid(at: cluster.now) {
      return subject.fails("is not valid before \(certificate.notBefore)")
    }
    return .passes
  }

  static func counted(_ days: Int) -> String { days == 1 ? "1 day" : "\(days) days" }
}
