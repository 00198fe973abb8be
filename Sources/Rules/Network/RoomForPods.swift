import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let roomForPods = Rule(
    "network/room-for-pods",
    title: "The range of each node has twice the addresses that its pods take",
    severity: .medium,
    rationale: """
      A pod that ends keeps its address for a while. With fewer than two addresses for each pod a \
      rollout waits for addresses, and with fewer than one the node never fills.
      """,
    remedy: """
      Keep --node-cidr-mask-size at 24 for up to 110 pods a node, or lower maxPods to half of the \
      addresses.
      """,
    aliases: ["max pods"],
    needs: [.controllerManager],
    examples: [
      .passes(controllers("--cluster-cidr=10.244.0.0/16 --allocate-node-cidrs=true")),
      .fails(
        controllers(
          "--cluster-cidr=10.244.0.0/16 --allocate-node-cidrs=true ↓--node-cidr-mask-size=25")),
      .passes(
        controllers(
          "--cluster-cidr=10.244.0.0/16 --allocate-node-cidrs=true --node-cidr-mask-size=25")
            + """
            -- hosts/w-1/kubelet.flags --
            kubelet --max-pods=60
            """),
      .passes(controllers("--cluster-cidr=fd00::/56 --allocate-node-cidrs=true")),
      .notApplicable(controllers("--cluster-cidr=10.244.0.0/16 --node-cidr-mask-size=26")),
    ],
    judging: \.nodeRangeMakers
  ) { manager, cluster in
    if cluster.hasOwnAddressPools { return .notApplicable }
    let whole = manager["cluster-cidr"]
    let busiest = cluster.kubelets.filter { !$0.lacksConfigFile }.compactMap { kubelet in
      kubelet["max-pods"].int.map { (most: $0, location: kubelet["max-pods"].location) }
    }.max { $0.most < $1.most }
    // More than 110 are the finding of nodes/pods-per-node.
    let most = min(busiest?.most ?? 110, 110)
    for network in whole.list.compactMap({ CIDR($0) }) where network.isIPv4 {
      let mask = manager.nodeMask(network)
      guard let count = CIDR(network.address, length: mask.length)?.count,
        count < 2 * most
      else { continue }
      return .fails(
        "gives each node \(count) addresses (/\(mask.length)) for up to \(most) pods",
        at: mask.option?.location ?? whole.location,
        related: busiest.map { [Related("the most pods", at: $0.location)] } ?? [])
    }
    return .passes
  }
}
