import Flags
import Inventory

extension Nodes {
  static let podPidsLimit = Rule(
    "nodes/pod-pids-limit",
    title: "Kubelets limit how many processes a pod may start",
    severity: .medium,
    rationale: """
      By default a pod may start as many processes as the node has room for. One fork bomb, or \
      one leak of threads, then keeps the kubelet and every other pod of the node from starting \
      any.
      """,
    remedy: "Set podPidsLimit: 4096 in the KubeletConfiguration.",
    aliases: ["CIS 4.2.13", "C-0284"],
    needs: [.kubelet],
    examples: [
      .passes(configuration("podPidsLimit: 4096")),
      .passes(command("--pod-max-pids=1024")),
      .fails(configuration("podPidsLimit: ↓-1")),
      .fails(failingConfiguration()),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
      // The gate SupportPodPidsLimit is off until then.
      .notApplicable(running("v1.13.12")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    if kubelet.isBefore(14) { return .notApplicable }
    return judge("pod-max-pids", of: kubelet) { option in
      if let limit = option.int, limit > 0 { return .passes }
      return .fails(
        "lets a pod start any number of processes", at: place(of: option, on: kubelet, cluster))
    }
  }
}
