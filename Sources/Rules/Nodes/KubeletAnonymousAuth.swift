import Flags
import Inventory

extension Nodes {
  static let kubeletAnonymousAuth = Rule(
    "nodes/kubelet-anonymous-auth",
    title: "Kubelets turn anonymous requests away",
    severity: .high,
    rationale: """
      The kubelet's port 10250 runs commands in any container of its node. With anonymous requests \
      allowed, only the authorizer behind stands between the network and that.
      """,
    remedy: """
      Set authentication.anonymous.enabled to false in the KubeletConfiguration, or \
      --anonymous-auth=false.
      """,
    aliases: [
      "CIS 4.2.1", "C-0069", "C-0172", "KCV-0079", "CKV_K8S_138", "kubelet_anonymous_auth",
    ],
    needs: [.kubelet],
    examples: [
      .passes(configuration("authentication:\n  anonymous:\n    enabled: false")),
      // A configuration file, even an empty one, brings safe defaults.
      .passes(configuration("clusterDomain: cluster.local")),
      .fails(configuration("authentication:\n  anonymous:\n    enabled: ↓true")),
      .fails(command("↓--anonymous-auth=true --config=/var/lib/kubelet/config.yaml")),
      .fails(command("--kubeconfig=/var/lib/kubelet/kubeconfig", mark: "↓")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("anonymous-auth", of: kubelet) { option in
      guard option.bool == true else { return .passes }
      return .fails(
        "accepts anonymous requests\(reason(option, of: kubelet))",
        at: place(of: option, on: kubelet, cluster))
    }
  }
}
