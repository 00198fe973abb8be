import Flags
import Inventory

extension Access {
  static let noAbac = Rule(
    "rbac/no-abac",
    title: "No file of attributes grants access",
    severity: .high,
    rationale: """
      The ABAC authorizer reads its grants from a file on each host. No role shows them, no audit \
      of roles finds them, and a change takes a restart of every API server.
      """,
    remedy:
      "Turn the lines of the policy file into roles, then set --authorization-mode=Node,RBAC.",
    aliases: ["Disable legacy ABAC"],
    needs: [.apiServer],
    examples: [
      .passes(APIServer.process("kube-apiserver --authorization-mode=Node,RBAC")),
      .fails(APIServer.process("kube-apiserver ↓--authorization-mode=Node,RBAC,ABAC")),
      .notApplicable(APIServer.process("kube-apiserver --secure-port=6443")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    switch Authorizers(of: server, in: cluster) {
    case .listed(let types, let place):
      // Without RBAC beside it, that is another rule's finding.
      if !types.contains("RBAC") { return .notApplicable }
      return types.contains("ABAC")
        ? .fails("grants access by a file of attributes (ABAC)", at: place) : .passes
    case .none: return .notApplicable
    case .unknown(let missing): return .notAssessed(missing: missing)
    }
  }
}
