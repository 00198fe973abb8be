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
  ) { server, _ in
    if server.has("kubelet-certificate-authority") { return .passes }
    return server.verdictOnAbsence(.fails("has no --kubelet-certificate-authority"))
  }
}
