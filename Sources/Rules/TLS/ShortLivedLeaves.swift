import Certificates
import Inventory
import Text

extension TLS {
  static let shortLivedLeaves = Rule(
    "tls/short-lived-leaves",
    title: "Certificates of servers and clients are made for at most 825 days",
    severity: .low,
    rationale: """
      Kubernetes asks no revocation list: a stolen key is good until its certificate ends. What \
      lives for ten years is also what nobody remembers how to renew.
      """,
    remedy: "Issue the certificate for a year and renew it with each upgrade.",
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .fails(file("apiserver.crt", Sample.tenYears, mark: "↓")),
    ],
    judging: \.validLeaves
  ) { subject, _ in
    // One that signs itself is trusted by name, as authorities are.
    if subject.certificate.isSelfIssued { return .notApplicable }
    guard subject.daysInAll > 825 else { return .passes }
    return subject.fails("is made for \(subject.daysInAll) days")
  }
}
