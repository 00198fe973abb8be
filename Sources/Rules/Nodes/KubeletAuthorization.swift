import Flags
import Inventory

extension Nodes {
  static let kubeletAuthorization = Rule(
    "nodes/kubelet-authorization",
    title: "Kubelets ask the API server what a caller may do",
    severity: .critical,
    rationale: """
      With AlwaysAllow every caller that gets through may run commands in every container of the \
      node and read what they write.
      """,
    remedy: """
      Set authorization.mode to Webhook in the KubeletConfiguration, or \
      --authorization-mode=Webhook with --authentication-token-webhook.
      """,
    aliases: ["CIS 4.2.2", "C-0173", "KCV-0080", "CKV_K8S_139", "kubelet_authorization_mode"],
    needs: [.kubelet],
    examples: [
      .passes(configuration("authorization:\n  mode: Webhook")),
      .passes(configuration("clusterDomain: cluster.local")),
      .fails(configuration("authorization:\n  mode: ↓AlwaysAllow")),
      .fails(command("--kubeconfig=/var/lib/kubelet/kubeconfig", mark: "↓")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("authorization-mode", of: kubelet) { option in
      guard option.value == "AlwaysAllow" else { return .passes }
      return .fails(
        "lets every caller do everything (AlwaysAllow\(reason(option, of: kubelet)))",
        at: place(of: option, on: kubelet, cluster))
    }
  }
}
