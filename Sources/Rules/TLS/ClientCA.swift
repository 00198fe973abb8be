import Flags
import Inventory

extension TLS {
  static let clientCA = Rule(
    "tls/client-ca",
    title: "The API server knows the authority of its clients' certificates",
    severity: .high,
    rationale: """
      Without --client-ca-file no client certificate is accepted: kubelets, the controller \
      manager and administrators fall back on tokens, or get in as anonymous.
      """,
    remedy: "Set --client-ca-file to the cluster's certificate authority.",
    aliases: ["CIS 1.2.25", "C-0139", "KCV-0028", "CKV_K8S_101", "api_server_client_ca"],
    needs: [.apiServer],
    examples: [
      .passes(APIServer.process("kube-apiserver --client-ca-file=/etc/kubernetes/pki/ca.crt")),
      .passes(
        APIServer.process("kube-apiserver --oidc-issuer-url=https://login.example.com")),
      .fails(APIServer.process("↓kube-apiserver --secure-port=6443")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let others = [
      "client-ca-file", "oidc-issuer-url", "authentication-config",
      "authentication-token-webhook-config-file",
    ]
    if others.contains(where: server.has) { return .passes }
    return server.verdictOnAbsence(.fails("has no --client-ca-file"))
  }
}
