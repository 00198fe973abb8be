import Flags
import Inventory

extension APIServer {
  static let noInsecurePort = Rule(
    "apiserver/no-insecure-port",
    title: "The API server serves no port without TLS and authentication",
    severity: .critical,
    rationale: """
      Requests to the insecure port skip authentication and authorization. Whoever reaches it, \
      from the host or through a server-side request, is the administrator.
      """,
    remedy: """
      Set --insecure-port=0 up to Kubernetes 1.23; from 1.24 remove the flag, which no longer \
      exists.
      """,
    aliases: ["C-0005", "CKV_K8S_86", "CKV_K8S_88", "api_server_insecure_port"],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --secure-port=6443 --insecure-port=0")),
      .passes(process("kube-apiserver --secure-port=6443")),
      .fails(process("kube-apiserver ↓--insecure-port=8080")),
      .fails(process("kube-apiserver --secure-port=6443 ↓--insecure-bind-address=0.0.0.0")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let port = server["insecure-port"]
    let isOld = server.version.map { $0.major == 1 && $0.minor < 20 } ?? false
    // 1.20 to 1.23 accept nothing but 0; 1.24 does not know the flag.
    if let version = server.version, version.major == 1, version.minor >= 24 { return .passes }
    if port.isSet, port.int == 0 { return .passes }
    if port.isSet {
      return .fails("serves plain HTTP on port \(port.value ?? "")", at: port.location)
    }
    let address = server["insecure-bind-address"]
    if address.isSet, !["127.0.0.1", "::1", "localhost"].contains(address.value) {
      return .fails(
        "serves plain HTTP on address \(address.value ?? "")", at: address.location)
    }
    if isOld {
      return server.verdictOnAbsence(
        .fails("has no --insecure-port=0 and so serves plain HTTP on port 8080"))
    }
    return .passes
  }
}
