import Inventory
import Text

extension TLS {
  static let authorityInKubeconfigs = Rule(
    "tls/authority-in-kubeconfigs",
    title: "Components know the authority of the API server",
    severity: .medium,
    rationale: """
      Without a certificate authority in its kubeconfig a component believes every authority that \
      the host's system trusts, and any of them can pose as the API server; with the cluster's own \
      authority it does not work at all.
      """,
    remedy: """
      Set certificate-authority or certificate-authority-data in the component's kubeconfig to the \
      cluster's ca.crt.
      """,
    needs: [.kubeconfigs],
    examples: [
      .passes(
        kubeconfig(
          cluster: "server: https://10.0.0.10:6443\ncertificate-authority: /pki/ca.crt",
          path: "hosts/cp-1/etc/kubernetes/scheduler.conf")),
      .fails(
        kubeconfig(
          cluster: "server: ↓https://10.0.0.10:6443",
          path: "hosts/cp-1/etc/kubernetes/scheduler.conf")),
      .fails(
        kubeconfig(
          cluster: "server: ↓https://10.0.0.10:6443", path: "hosts/w-1/var/lib/proxy/kubeconfig")
          + "\n-- hosts/w-1/kube-proxy.flags --\nkube-proxy --kubeconfig=/var/lib/proxy/kubeconfig"),
      // People reach API servers behind certificates of public authorities.
      .notApplicable(kubeconfig(cluster: "server: https://api.example.com:6443")),
    ],
    judging: \.connectionsOfComponents
  ) { row, cluster in
    // Whoever skips the verification altogether is judged by tls/verified-kubeconfigs.
    let isSkipped = cluster.kubeconfigs.contains { kubeconfig in
      kubeconfig.clusters.contains { $0.skipsVerification.map { row.isVerified(at: $0) } ?? false }
    }
    if isSkipped { return .notApplicable }
    return row.serverVerified.verdict(
      "does not know the API server's authority: \(row.serverVerified.words)")
  }
}

extension Connection {
  /// Whether a place is the one that tells how the server is verified.
  fileprivate func isVerified(at place: Location) -> Bool {
    serverVerified.location?.file === place.file && serverVerified.location?.offset == place.offset
  }
}

extension Cluster {
  fileprivate var connectionsOfComponents: [Connection] {
    connections(
      .kubeletToAPIServer, .controllerManagerToAPIServer, .schedulerToAPIServer,
      .kubeProxyToAPIServer
    ).filter { $0.encrypted.value == .yes }
  }
}
