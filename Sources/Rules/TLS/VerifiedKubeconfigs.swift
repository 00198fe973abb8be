import Inventory
import Text

extension TLS {
  static let verifiedKubeconfigs = Rule(
    "tls/verified-kubeconfigs",
    title: "Every kubeconfig verifies the API server's certificate",
    severity: .critical,
    rationale: """
      With insecure-skip-tls-verify the client hands its credentials to whoever answers, and \
      believes the answers.
      """,
    remedy: "Remove insecure-skip-tls-verify and set certificate-authority-data.",
    needs: [.kubeconfigs],
    examples: [
      .passes(kubeconfig(cluster: "server: https://10.0.0.10:6443")),
      .fails(
        kubeconfig(
          cluster: "server: https://10.0.0.10:6443\ninsecure-skip-tls-verify: ↓true")),
    ],
    judging: \.kubeconfigs
  ) { kubeconfig, _ in
    for cluster in kubeconfig.clusters {
      guard let place = cluster.skipsVerification else { continue }
      return .fails("does not verify the certificate of \(cluster.server)", at: place)
    }
    return .passes
  }
}
