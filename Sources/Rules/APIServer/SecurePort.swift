import Flags
import Inventory

extension APIServer {
  static let securePort = Rule(
    "apiserver/secure-port",
    title: "The API server serves a port with TLS",
    severity: .high,
    rationale: """
      The API is served on the secure port and on no other since 1.20. With 0 the API server \
      refuses to start.
      """,
    remedy: "Set --secure-port=6443, or remove the flag.",
    aliases: ["C-0128", "KCV-0017", "CKV_K8S_89"],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --secure-port=6443")),
      .notApplicable(process("kube-apiserver --authorization-mode=Node,RBAC")),
      .fails(process("kube-apiserver ↓--secure-port=0")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let port = server["secure-port"]
    guard port.isSet else { return .notApplicable }
    return port.int == 0
      ? .fails("serves no port with TLS: it does not start", at: port.location) : .passes
  }
}
