import Flags
import Inventory

extension Nodes {
  static let swap = Rule(
    "nodes/swap",
    title: "Pods do not use the swap of their node without a limit",
    severity: .medium,
    rationale: """
      A pod that swaps is slow instead of killed, and takes every other pod of the node with it. \
      Up to 1.27 failSwapOn: false meant that; since 1.28 pods swap only by swapBehavior, and \
      UnlimitedSwap is gone since 1.30.
      """,
    remedy: """
      Turn swap off (swapoff -a and /etc/fstab), or upgrade and set memorySwap.swapBehavior: \
      LimitedSwap.
      """,
    aliases: ["Swap"],
    needs: [.kubelet],
    examples: [
      .passes(configuration("failSwapOn: true")),
      .passes(configuration("clusterDomain: cluster.local")),
      .passes(configuration("failSwapOn: false\nmemorySwap: {swapBehavior: LimitedSwap}")),
      .fails(configuration("failSwapOn: false\nmemorySwap: {swapBehavior: ↓UnlimitedSwap}")),
      .fails(all(configuration("failSwapOn: ↓false"), node("v1.26.15"))),
      .passes(all(configuration("failSwapOn: false"), node("v1.35.7"))),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("fail-swap-on", of: kubelet) { option in
      let behaviour = kubelet["memorySwap.swapBehavior"]
      if behaviour.isSet, behaviour.value == "UnlimitedSwap" {
        return .fails("lets pods swap without a limit", at: behaviour.location)
      }
      guard option.bool == false,
        let version = cluster.version(ofNode: kubelet) ?? kubelet.version,
        version < Version(major: 1, minor: 28)
      else { return .passes }
      return .fails("lets pods swap on a node of \(version)", at: option.location)
    }
  }

  private static func node(_ version: String) -> String {
    """
    -- nodes.yaml --
    apiVersion: v1
    kind: Node
    metadata: {name: w-1}
    status: {nodeInfo: {kubeletVersion: \(version)}}
    """
  }
}
