import Flags
import Inventory

extension TLS {
  static let verifiedKubelets = Rule(
    "tls/verified-kubelets",
    title: "The API server verifies the certificates of kubelets",
    severity: .medium,
    rationale: """
      Logs, exec and port-forward go from the API server to the kubelet. When the certificate is \
      not verified, whoever takes over a node's address reads and types along.
      """,
    remedy: """
      Let kubelets ask for serving certificates (serverTLSBootstrap: true), approve their \
      requests, then set --kubelet-certificate-authority. In the other order logs and exec fail.
      """,
    aliases: [
      "CIS 1.2.5", "C-0117", "KCV-0006", "CKV_K8S_73", "api_server_kubelet_certificate_authority",
    ],
    needs: [.apiServer],
    examples: [
      .passes(
        APIServer.process("kube-apiserver --kubelet-certificate-authority=/pki/ca.crt")),
      .fails(APIServer.process("↓kube-apiserver --secure-port=6443")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    if server.has("kubelet-certificate-authority") { return .passes }
    let fix = cluster.kopsSigns(forKubeletsOf: server) ? fixWithKops : nil
    return server.verdictOnAbsence(
      .fails("has no --kubelet-certificate-authority", fix: fix, namesPlace: fix != nil))
  }

  /// nodeup/pkg/model/kubelet.go, buildKubeletServingCertificate.
  private static let fixWithKops = """
    Set spec.kubeAPIServer.kubeletCertificateAuthority: /srv/kubernetes/ca.crt of the Cluster (kops \
    edit cluster); then kops update cluster --yes and kops rolling-update cluster --yes. kops \
    already gives kubelets certificates of that authority.
    """
}

extension Cluster {
  /// Since 1.19 kops gives kubelets a certificate; before, each signed its own.
  fileprivate func kopsSigns(forKubeletsOf server: Component) -> Bool {
    guard installer == .kops else { return false }
    let version = server.version ?? version
    return version.map { $0 >= Version(major: 1, minor: 19) } ?? true
  }
}
