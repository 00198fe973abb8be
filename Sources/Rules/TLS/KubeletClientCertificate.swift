import Flags
import Inventory

extension TLS {
  static let kubeletClientCertificate = Rule(
    "tls/kubelet-client-certificate",
    title: "The API server shows kubelets who it is",
    severity: .high,
    rationale: """
      Without a client certificate the API server comes to the kubelets as anonymous. Either logs \
      and exec fail, or the kubelets let everybody in.
      """,
    remedy: "Set --kubelet-client-certificate and --kubelet-client-key.",
    aliases: ["CIS 1.2.4", "C-0116", "KCV-0005", "CKV_K8S_72"],
    needs: [.apiServer],
    examples: [
      .passes(
        APIServer.process(
          """
          kube-apiserver --kubelet-client-certificate=/pki/kubelet-client.crt \
          --kubelet-client-key=/pki/kubelet-client.key
          """)),
      .fails(APIServer.process("↓kube-apiserver --secure-port=6443")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let missing = ["kubelet-client-certificate", "kubelet-client-key"].filter { !server.has($0) }
    if missing.isEmpty { return .passes }
    let flags = missing.map { "--\($0)" }.joined(separator: " and no ")
    return server.verdictOnAbsence(.fails("has no \(flags)"))
  }
}
