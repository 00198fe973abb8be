import Flags
import Inventory

extension TLS {
  static let servingCertificate = Rule(
    "tls/serving-certificate",
    title: "The API server shows a certificate that an authority signed",
    severity: .high,
    rationale: """
      Without a certificate given to it the API server makes one that it signs itself, another on \
      each host. Clients can then only skip the verification.
      """,
    remedy: "Set --tls-cert-file and --tls-private-key-file.",
    aliases: ["CIS 1.2.24", "C-0138", "KCV-0027", "CKV_K8S_100", "api_server_tls_cert"],
    needs: [.apiServer],
    examples: [
      .passes(
        APIServer.process(
          """
          kube-apiserver --tls-cert-file=/pki/apiserver.crt \
          --tls-private-key-file=/pki/apiserver.key
          """)),
      .fails(APIServer.process("↓kube-apiserver --secure-port=6443")),
      .fails(APIServer.process("↓kube-apiserver --tls-cert-file=/pki/apiserver.crt")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let missing = ["tls-cert-file", "tls-private-key-file"].filter { !server.has($0) }
    guard let first = missing.first else { return .passes }
    if missing.count == 1 {
      return server.verdictOnAbsence(.fails("has no --\(first) for its certificate"))
    }
    return server.verdictOnAbsence(
      .fails("has no --tls-cert-file and so signs its certificate itself"))
  }
}
