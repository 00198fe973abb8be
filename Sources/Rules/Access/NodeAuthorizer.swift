import Inventory

extension Access {
  static let nodeAuthorizer = Rule(
    "rbac/node-authorizer",
    title: "Kubelets are authorized by the Node authorizer",
    severity: .medium,
    rationale: """
      The Node authorizer lets a kubelet read only the secrets of the pods on its own node. \
      Without it kubelets need a role that reads them all, or more.
      """,
    remedy: "Set --authorization-mode=Node,RBAC.",
    aliases: ["CIS 1.2.7", "C-0119", "KCV-0008", "CKV_K8S_75"],
    needs: [.apiServer],
    examples: [
      .passes(APIServer.process("kube-apiserver --authorization-mode=Node,RBAC")),
      .fails(APIServer.process("kube-apiserver ↓--authorization-mode=RBAC")),
      .notApplicable(APIServer.process("kube-apiserver --authorization-mode=ABAC")),
      .notApplicable(APIServer.process("kube-apiserver --secure-port=6443")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    switch Authorizers(of: server, in: cluster) {
    case .listed(let types, let place):
      if types.contains("Node") { return .passes }
      // The same flag without RBAC is another rule's finding.
      if !types.contains("RBAC") { return .notApplicable }
      return .fails("authorizes by \(types.joined(separator: ", ")) without Node", at: place)
    case .none: return .notApplicable
    case .unknown(let missing): return .notAssessed(missing: missing)
    }
  }
}
