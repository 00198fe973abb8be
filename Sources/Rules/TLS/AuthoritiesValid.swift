import Certificates
import Inventory
import Text

extension TLS {
  static let authoritiesValid = Rule(
    "tls/authorities-valid",
    title: "Certificate authorities are valid for another year",
    severity: .medium,
    rationale: """
      When an authority ends, every certificate it signed ends with it, and no renewal helps. To \
      replace it takes a rotation through all hosts, kubeconfigs and service account tokens.
      """,
    remedy: "Plan the manual rotation of the certificate authority.",
    needs: [.certificates],
    examples: [
      .passes(file("ca.crt", Sample.authority)),
      .fails(file("ca.crt", Sample.authorityEndingSoon, mark: "↓")),
      .notApplicable(file("apiserver.crt", Sample.server)),
    ],
    judging: \.validAuthorities
  ) { subject, cluster in
    // Programs that make an authority for two years or less make the next one too.
    if subject.daysInAll <= 731 || subject.isDue(within: 30, at: cluster.now) {
      return .notApplicable
    }
    let days = subject.daysLeft(at: cluster.now)
    guard days < 365 else { return .passes }
    return subject.fails(
      "the authority ends in \(counted(days)), on \(subject.certificate.notAfter.date)")
  }
}
