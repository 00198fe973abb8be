import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let roomForNodes = Rule(
    "network/room-for-nodes",
    title: "The pod network has a range for every node, and for half as many again",
    severity: .high,
    rationale: """
      Each node gets a range of its own out of the pod network. When none is left, new nodes never \
      become ready, and the autoscaler pays for machines that take no pods.
      """,
    remedy: """
      Give --cluster-cidr more room (a /16 with /24 for each node is enough for 256), or cut smaller \
      ranges with --node-cidr-mask-size before the nodes join.
      """,
    needs: [.controllerManager],
    examples: [
      .passes(
        controllers("--cluster-cidr=10.244.0.0/16 --allocate-node-cidrs=true")
          + nodes(["a": "10.0.0.1", "b": "10.0.0.2", "c": "10.0.0.3"])),
      .fails(
        controllers("↓--cluster-cidr=10.244.0.0/23 --allocate-node-cidrs=true")
          + nodes(["a": "10.0.0.1", "b": "10.0.0.2"])),
      .fails(
        controllers(
          "--cluster-cidr=10.244.0.0/16 --allocate-node-cidrs=true ↓--node-cidr-mask-size=12")),
      .fails(
        controllers(
          "↓--cluster-cidr=10.244.0.0/16,fd00::/48 --allocate-node-cidrs=true"
            + " --node-cidr-mask-size-ipv6=72")),
      .notApplicable(controllers("--cluster-cidr=10.244.0.0/23")),
      .notAssessed(controllers("--cluster-cidr=10.244.0.0/23 --allocate-node-cidrs=true")),
    ],
    judging: \.nodeRangeMakers
  ) { manager, cluster in
    let whole = manager["cluster-cidr"]
    let nodes = cluster.nodes.count
    for network in whole.list.compactMap({ CIDR($0) }) {
      let mask = manager.nodeMask(network)
      let place = mask.option?.location ?? whole.location
      if mask.length < network.length {
        return .fails("wants a /\(mask.length) for each node out of \(network)", at: place)
      }
      // cidr_set.go: NewCIDRSet refuses more than 2^16 node ranges of IPv6.
      let bits = mask.length - network.length
      if !network.isIPv4, bits > 16 {
        return .fails(
          "cuts \(network) into ranges of /\(mask.length): more than 16 bits apart, and the "
            + "controller manager does not start", at: whole.location)
      }
      if bits < 31, nodes > 0, (1 << bits) < nodes + nodes / 2 {
        return .fails(
          "has \(1 << bits) ranges of /\(mask.length) in \(network) for \(nodes) nodes",
          at: whole.location)
      }
    }
    return nodes > 0 ? .passes : .notAssessed(missing: Need.nodes.missing)
  }
}
