import Flags
import Inventory

extension APIServer {
  static let nodeRestriction = Rule(
    "apiserver/node-restriction",
    title: "Kubelets may change only their own node and pods",
    severity: .medium,
    rationale: """
      NodeRestriction keeps a kubelet from relabelling itself or other nodes. Without it one \
      broken node can draw the pods, and their secrets, of any other to itself.
      """,
    remedy: "Add NodeRestriction to --enable-admission-plugins.",
    aliases: [
      "CIS 1.2.14", "C-0127", "KCV-0016", "CKV_K8S_85",
      "api_server_admission_control_plugin_NodeRestriction",
    ],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --enable-admission-plugins=NodeRestriction,EventRateLimit")),
      .fails(process("↓kube-apiserver --authorization-mode=Node,RBAC")),
      .fails(process("kube-apiserver ↓--enable-admission-plugins=AlwaysPullImages")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let enabled = server["enable-admission-plugins"]
    let whole = server["admission-control"]
    if enabled.list.contains("NodeRestriction") || whole.list.contains("NodeRestriction") {
      return .passes
    }
    if enabled.isSet {
      return .fails("enables admission plug-ins without NodeRestriction", at: enabled.location)
    }
    return server.verdictOnAbsence(
      .fails("does not enable NodeRestriction", fix: server.fix(adding: "NodeRestriction")))
  }
}
