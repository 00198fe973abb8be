import Certificates
import Inventory
import Text

extension TLS {
  static let kubeconfigAuthority = Rule(
    "tls/kubeconfig-authority",
    title: "Kubeconfigs have the authority that signed the API servers' certificates",
    severity: .high,
    rationale: """
      A client with the authority of before a rotation refuses the API server, and a component \
      that does so stops. Behind a load balancer it fails only on some hosts.
      """,
    remedy: """
      Write the cluster's present ca.crt into certificate-authority-data (kubeadm init phase \
      kubeconfig all writes all of them anew).
      """,
    needs: [.kubeconfigs, .certificates],
    examples: [
      .passes(trusting(Sample.authority)),
      .fails(trusting(Sample.replacedAuthority, mark: "↓")),
      .notApplicable(
        file("ca.crt", Sample.authority) + "\n"
          + kubeconfig(cluster: "server: https://api.example.internal:6443")),
    ],
    judging: \.trustingKubeconfigs
  ) { subject, cluster in
    for server in subject.servers {
      let trust = cluster.trust(
        in: server.certificate, by: subject.authorities.map(\.certificate), whateverTheDate: true)
      guard case .refused(let reason) = trust else { continue }
      let other = subject.authorities.first?.certificate.subject.description ?? ""
      return .fails(
        "trusts \(other) and refuses an API server's certificate: \(reason)",
        related: [Related("the API server's certificate", at: server.location)])
    }
    return .passes
  }

  private static func trusting(_ authority: String, mark: String = "") -> String {
    file("apiserver.crt", Sample.server) + "\n" + file("other.crt", authority, mark: mark) + "\n"
      + kubeconfig(
        cluster: """
          server: https://api.example.internal:6443
          certificate-authority: /etc/kubernetes/pki/other.crt
          """)
  }
}

/// A host's kubeconfig with its authorities, and the API servers it is to believe.
private struct TrustingKubeconfig: Subject {
  let kubeconfig: Kubeconfig
  let authorities: [CertificateUse]
  let servers: [CertificateUse]

  var title: String { kubeconfig.title }
  var location: Location { authorities.first?.location ?? kubeconfig.location }
  var hostName: String? { kubeconfig.host }
}

extension Cluster {
  fileprivate var trustingKubeconfigs: [TrustingKubeconfig] {
    let servers = apiServerCertificates.map(\.use)
    let authorities = Dictionary(
      grouping: certificateRoles.filter { $0.part == .authority && $0.kubeconfig != nil }
    ) { $0.kubeconfig ?? "" }
    return kubeconfigs.compactMap { kubeconfig in
      guard kubeconfig.isOfThisCluster, let own = authorities[kubeconfig.key] else { return nil }
      // A host's own API server when the file says so, all of them otherwise.
      let isLocal = kubeconfig.clusters.contains {
        URLHost.of($0.server).map(URLHost.isLocal) == true
      }
      let asked = isLocal ? servers.filter { $0.host == kubeconfig.host } : servers
      guard !asked.isEmpty else { return nil }
      return TrustingKubeconfig(
        kubeconfig: kubeconfig, authorities: own.map(\.use), servers: asked)
    }
  }
}
