import Inventory
import Text

extension TLS {
  static let encryptedKubeconfigs = Rule(
    "tls/encrypted-kubeconfigs",
    title: "Every kubeconfig reaches the API server over TLS",
    severity: .critical,
    rationale: """
      Over http:// everybody on the way reads the requests with their tokens, and a port that \
      answers plain HTTP asks nobody for a login.
      """,
    remedy: "Set server to the https:// URL of the API server and certificate-authority-data.",
    needs: [.kubeconfigs],
    examples: [
      .passes(kubeconfig(cluster: "server: https://10.0.0.10:6443")),
      .passes(kubeconfig(cluster: "server: http://127.0.0.1:8001")),
      .fails(kubeconfig(cluster: "server: ↓http://10.0.0.10:8080")),
    ],
    judging: \.kubeconfigs
  ) { kubeconfig, _ in
    for cluster in kubeconfig.clusters where cluster.server.hasPrefix("http://") {
      // A proxy on the same machine, such as kubectl proxy, goes on over TLS.
      if URLHost.isLoopback(URLHost.of(cluster.server) ?? "") { continue }
      return .fails("reaches \(cluster.server) without TLS", at: cluster.serverLocation)
    }
    return .passes
  }
}
