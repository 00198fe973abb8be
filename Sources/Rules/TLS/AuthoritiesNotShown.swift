import Certificates
import Inventory
import Text

extension TLS {
  static let authoritiesNotShown = Rule(
    "tls/authorities-not-shown",
    title: "Servers and clients show certificates that cannot sign others",
    severity: .medium,
    rationale: """
      The key of what is shown lies on every host that shows it. When it is an authority's, who \
      gets it off one host makes certificates for any name.
      """,
    remedy:
      "Issue a leaf (CA:FALSE) from the authority, and take the authority's key off the host.",
    needs: [.certificates],
    examples: [
      .passes(file("apiserver.crt", Sample.server)),
      .fails(
        APIServer.process("kube-apiserver --tls-cert-file=/etc/kubernetes/pki/api.crt") + "\n"
          + file("api.crt", Sample.authority, mark: "↓")),
      .notApplicable(file("ca.crt", Sample.authority)),
    ],
    judging: \.shownCertificates
  ) { role, _ in
    role.use.certificate.isCA
      ? .fails("is an authority (CA:TRUE) and serves as certificate of: \(role.purpose)")
      : .passes
  }
}
