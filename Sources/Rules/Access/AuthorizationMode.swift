import Inventory

extension Access {
  static let authorizationMode = Rule(
    "rbac/authorization-mode",
    title: "The API server asks whether a request is allowed",
    severity: .critical,
    rationale: """
      With AlwaysAllow, which is also what an API server does when nothing is set, everybody who \
      can log in at all is the administrator, every pod included.
      """,
    remedy: "Set --authorization-mode=Node,RBAC.",
    aliases: ["CIS 1.2.6", "C-0118", "KCV-0007", "CKV_K8S_74", "api_server_auth_mode_no_aa"],
    needs: [.apiServer],
    examples: [
      .passes(APIServer.process("kube-apiserver --authorization-mode=Node,RBAC")),
      .passes(
        APIServer.process(
          "kube-apiserver --authorization-config=/etc/kubernetes/authorization.yaml",
          with: "etc/kubernetes/authorization.yaml",
          """
          apiVersion: apiserver.config.k8s.io/v1
          kind: AuthorizationConfiguration
          authorizers:
            - type: Node
              name: node
            - type: RBAC
              name: rbac
          """)),
      .fails(APIServer.process("kube-apiserver ↓--authorization-mode=AlwaysAllow")),
      .fails(APIServer.process("↓kube-apiserver --secure-port=6443")),
      .notAssessed(
        APIServer.process(
          "kube-apiserver --authorization-config=/etc/kubernetes/authorization.yaml")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    switch Authorizers(of: server, in: cluster) {
    case .listed(let types, let place):
      return types.contains("AlwaysAllow") ? .fails("allows every request", at: place) : .passes
    case .none:
      return .fails("has no --authorization-mode and so allows every request")
    case .unknown(let missing):
      return .notAssessed(missing: missing)
    }
  }
}
