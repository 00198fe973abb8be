import Flags
import Inventory

extension APIServer {
  static let noAlwaysAdmit = Rule(
    "apiserver/no-always-admit",
    title: "The plug-in AlwaysAdmit is not enabled",
    severity: .high,
    rationale: """
      AlwaysAdmit is deprecated and stands for an API server that was set up without admission \
      control; nothing in production has a use for it.
      """,
    remedy: "Remove AlwaysAdmit from --enable-admission-plugins.",
    aliases: ["CIS 1.2.10", "C-0122", "KCV-0011", "CKV_K8S_79"],
    needs: [.apiServer],
    examples: [
      .passes(process("kube-apiserver --enable-admission-plugins=NodeRestriction")),
      .fails(process("kube-apiserver ↓--enable-admission-plugins=NodeRestriction,AlwaysAdmit")),
    ],
    judging: \.apiServers
  ) { server, _ in
    for flag in ["enable-admission-plugins", "admission-control"] {
      let plugins = server[flag]
      if plugins.isSet, plugins.list.contains("AlwaysAdmit") {
        return .fails("enables AlwaysAdmit", at: plugins.location)
      }
    }
    return .passes
  }
}
