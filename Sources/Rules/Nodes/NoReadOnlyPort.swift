import Flags
import Inventory

extension Nodes {
  static let noReadOnlyPort = Rule(
    "nodes/no-read-only-port",
    title: "Kubelets open no port without authentication",
    severity: .high,
    rationale: """
      The read-only port shows every pod of the node, with its environment and metrics, to anyone \
      who asks.
      """,
    remedy: "Set readOnlyPort to 0 in the KubeletConfiguration, or --read-only-port=0.",
    aliases: [
      "CIS 4.2.4", "C-0175", "KCV-0082", "CKV_K8S_141", "kubelet_disable_readonly_port",
    ],
    needs: [.kubelet],
    examples: [
      .passes(configuration("readOnlyPort: 0")),
      .passes(configuration("clusterDomain: cluster.local")),
      .fails(configuration("readOnlyPort: ↓10255")),
      .fails(command("--kubeconfig=/var/lib/kubelet/kubeconfig", mark: "↓")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("read-only-port", of: kubelet) { option in
      guard let port = option.int, port != 0 else { return .passes }
      return .fails(
        "answers without authentication on port \(port)\(reason(option, of: kubelet))",
        at: place(of: option, on: kubelet, cluster))
    }
  }
}
