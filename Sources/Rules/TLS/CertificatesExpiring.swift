import Certificates
import Inventory
import Text

extension TLS {
  static let certificatesExpiring = Rule(
    "tls/certificates-expiring",
    title: "No certificate made for a year or more ends within 90 days",
    severity: .medium,
    rationale: """
      Certificates of this age are renewed by people or by the next upgrade. A quarter is the \
      time to put one of the two into the calendar.
      """,
    remedy: "Plan an upgrade, which renews kubeadm's certificates, or renew them.",
    aliases: [],
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .fails(file("apiserver.crt", Sample.endingIn60Days, mark: "↓")),
      .notApplicable(file("apiserver.crt", Sample.endingIn7Days)),
      .notApplicable(file("ca.crt", Sample.authority)),
    ],
    judging: \.validLeaves
  ) { subject, cluster in
    // Shorter ones are renewed by programs; those that end sooner have a rule of their own.
    let isYearly = subject.daysInAll >= 364
    if !isYearly || subject.isDue(within: 30, at: cluster.now) { return .notApplicable }
    let days = subject.daysLeft(at: cluster.now)
    guard days < 90 else { return .passes }
    return subject.fails("ends in \(counted(days)), on \(subject.certificate.notAfter.date)")
  }
}
