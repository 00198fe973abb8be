import Flags
import Inventory

extension Access {
  static let noStaticTokens = Rule(
    "rbac/no-static-tokens",
    title: "The API server accepts no tokens or passwords from a file",
    severity: .high,
    rationale: """
      The file holds credentials in plain text that never expire, and a change of it takes a \
      restart of every API server, so that nobody is ever removed.
      """,
    remedy: """
      Remove --token-auth-file and --basic-auth-file; use an identity provider \
      (--authentication-config) for people and service accounts for programs.
      """,
    aliases: [
      "CIS 1.2.2", "C-0114", "KCV-0002", "CKV_K8S_69", "CKV_K8S_70", "api_server_token_auth",
      "api_server_basic_auth",
    ],
    needs: [.apiServer],
    examples: [
      .passes(APIServer.process("kube-apiserver --client-ca-file=/etc/kubernetes/pki/ca.crt")),
      .fails(APIServer.process("kube-apiserver ↓--token-auth-file=/etc/kubernetes/tokens.csv")),
      .fails(APIServer.process("kube-apiserver ↓--basic-auth-file=/etc/kubernetes/users.csv")),
    ],
    judging: \.apiServers
  ) { server, _ in
    for (flag, what) in [("token-auth-file", "tokens"), ("basic-auth-file", "passwords")]
    where server.has(flag) {
      return .fails("accepts \(what) from a file", at: server[flag].location)
    }
    return .passes
  }
}
