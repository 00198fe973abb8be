import Inventory

extension Access {
  static let rbacEnabled = Rule(
    "rbac/rbac-enabled",
    title: "The API server authorizes by roles and bindings",
    severity: .high,
    rationale: """
      Without RBAC among the authorizers the roles and bindings of the cluster are text that \
      nobody reads; what counts is a file or service outside.
      """,
    remedy: "Set --authorization-mode=Node,RBAC.",
    aliases: ["CIS 1.2.8", "C-0088", "C-0120", "KCV-0009", "CKV_K8S_77"],
    needs: [.apiServer],
    examples: [
      .passes(APIServer.process("kube-apiserver --authorization-mode=Node,RBAC")),
      .fails(APIServer.process("kube-apiserver ↓--authorization-mode=Node,ABAC")),
      .notApplicable(APIServer.process("kube-apiserver --authorization-mode=AlwaysAllow")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    switch Authorizers(of: server, in: cluster) {
    case .listed(let types, let place):
      if types.contains("RBAC") { return .passes }
      // That nothing is asked at all is another rule's finding.
      if types.contains("AlwaysAllow") { return .notApplicable }
      return .fails("authorizes by \(types.joined(separator: ", ")) without RBAC", at: place)
    case .none: return .notApplicable
    case .unknown(let missing): return .notAssessed(missing: missing)
    }
  }
}
