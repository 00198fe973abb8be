import Certificates
import Inventory
import Text

extension TLS {
  static let certificatesRenewed = Rule(
    "tls/certificates-renewed",
    title: "No certificate ends within 30 days",
    severity: .high,
    rationale: """
      A month is the time to notice, plan and do a renewal without hurry. What runs on after it \
      ends at a fixed second, on all hosts at once.
      """,
    remedy: "Renew it and restart what uses it.",
    aliases: ["certs-expiration", "SEC032"],
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .passes(file("apiserver.crt", Sample.endingIn60Days)),
      .fails(file("apiserver.crt", Sample.endingIn7Days, mark: "↓")),
      .notApplicable(file("apiserver.crt", Sample.expired)),
    ],
    judging: \.validCertificates
  ) { subject, cluster in
    guard subject.isDue(within: 30, at: cluster.now) else { return .passes }
    let days = subject.daysLeft(at: cluster.now)
    return subject.fails(
      "ends in \(counted(days)), on \(subject.certificate.notAfter.date)",
      fix: renewal(subject.use))
  }
}
