import Flags
import Inventory
import Kubernetes
import YAML

extension Nodes {
  static let podsPerNode = Rule(
    "nodes/pods-per-node",
    title: "Nodes take no more pods than they are built for",
    severity: .medium,
    rationale: """
      Kubernetes is designed for 110 pods a node; beyond that health checks and restarts queue up. A \
      limit above the addresses of the node's pod range leaves pods without an address.
      """,
    remedy: """
      Set maxPods to 110 or less, below the number of addresses in the node's podCIDR.
      """,
    aliases: ["NODE003"],
    needs: [.kubelet],
    examples: [
      .passes(configuration("maxPods: 110")),
      .passes(configuration("clusterDomain: cluster.local")),
      .fails(configuration("maxPods: ↓500")),
      .fails(
        all(
          configuration("maxPods: ↓110"),
          """
          -- nodes.yaml --
          apiVersion: v1
          kind: Node
          metadata:
            name: w-1
          spec:
            podCIDR: 10.244.1.0/26
          """)),
      .notAssessed(command("--config=/var/lib/kubelet/config.yaml")),
    ],
    judging: \.kubelets
  ) { kubelet, cluster in
    judge("max-pods", of: kubelet) { option in
      guard let most = option.int else { return .passes }
      let range = cluster.node(ofHost: kubelet.host)?.object.spec["podCIDR"]?.text
      if let range, let addresses = addresses(in: range), most > addresses {
        return .fails(
          "takes up to \(most) pods, but its pod range \(range) has \(addresses) addresses",
          at: place(of: option, on: kubelet, cluster))
      }
      if most <= 110 { return .passes }
      return .fails(
        "takes up to \(most) pods, where Kubernetes is designed for 110",
        at: place(of: option, on: kubelet, cluster))
    }
  }

  /// The addresses for pods in an IPv4 range: all but the network's own and its broadcast.
  private static func addresses(in range: String) -> Int? {
    guard !range.utf8.contains(UInt8(ascii: ":")), let slash = range.lastIndex(of: "/"),
      let length = Int(range[slash...].dropFirst()), (8...30).contains(length)
    else { return nil }
    return (1 << (32 - length)) - 2
  }
}
