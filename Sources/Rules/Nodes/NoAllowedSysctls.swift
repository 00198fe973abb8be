import Flags
import Inventory

extension Nodes {
  static let noAllowedSysctls = Rule(
    "nodes/no-allowed-sysctls",
    title: "Kubelets let pods set only safe kernel settings",
    severity: .medium,
    rationale: """
      An unsafe sysctl is one that a pod can set and others feel: memory of the kernel, message \
      queues, settings of the whole node. A kubelet that allows some allows them to every pod \
      that lands on it.
      """,
    remedy: """
      Remove allowedUnsafeSysctls; where a workload needs one, allow it on nodes that are \
      tainted for it.
      """,
    needs: [.kubelet],
    examples: [
      .notApplicable(configuration("clusterDomain: cluster.local")),
      .passes(configuration("allowedUnsafeSysctls: []")),
      .fails(configuration("allowedUnsafeSysctls: ↓[kernel.msg*]")),
      .fails(command("↓--allowed-unsafe-sysctls=net.*")),
      // In a network of its own a pod disturbs nobody else.
      .passes(command("--allowed-unsafe-sysctls=net.core.somaxconn")),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("allowed-unsafe-sysctls", of: kubelet) { option in
      guard option.isSet else { return .notApplicable }
      let shared = option.list.filter { !$0.isEmpty && (!$0.hasPrefix("net.") || $0 == "net.*") }
      if shared.isEmpty { return .passes }
      return .fails(
        "lets pods set \(shared.joined(separator: ", "))", at: option.location)
    }
  }
}
