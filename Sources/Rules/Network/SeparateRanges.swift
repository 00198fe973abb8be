import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let separateRanges = Rule(
    "network/separate-ranges",
    title: "Pods, Services and machines have networks of their own",
    severity: .critical,
    rationale: """
      Where two networks overlap, one address means two things: packets for a machine end at a pod, \
      a Service shadows a database. It shows late, when the first address of the overlap is given out.
      """,
    remedy: """
      Choose ranges apart from each other and from the network of the machines before the cluster \
      is made; a running cluster takes a second ServiceCIDR or a new pool, and the old one is emptied.
      """,
    needs: [],
    examples: [
      .passes(
        apiServer("--service-cluster-ip-range=10.96.0.0/12")
          + controllers("--cluster-cidr=10.244.0.0/16 --allocate-node-cidrs=true")
          + nodes(["cp-1": "10.0.1.11"])),
      .fails(
        apiServer("--service-cluster-ip-range=10.96.0.0/12")
          + controllers("↓--cluster-cidr=10.100.0.0/16 --allocate-node-cidrs=true")),
      .fails(
        apiServer("↓--service-cluster-ip-range=10.0.0.0/16") + nodes(["cp-1": "10.0.1.11"])),
      .fails(
        controllers("↓--cluster-cidr=fd00:1::/48 --allocate-node-cidrs=true")
          + nodes(["cp-1": "fd00:1::5"])),
      // Pods in the machines' network are the cloud's own doing.
      .passes(
        controllers("--cluster-cidr=10.0.0.0/16 --allocate-node-cidrs=false")
          + nodes(["cp-1": "10.0.1.11"])),
    ],
    judging: \.distinctRanges
  ) { range, cluster in
    if range.role == .pods {
      let services = cluster.distinctRanges.filter { $0.role == .services }
      if let other = services.first(where: { $0.network.overlaps(range.network) }) {
        return .fails(
          "gives pods \(range.network), which overlaps \(other.network) of the Services",
          related: [Related(other.title, at: other.location)])
      }
      // A pool that the cloud or a plug-in keeps inside the machines' network is meant.
      let cuts = range.component.map(\.allocatesNodeRanges) ?? true
      if !cuts || cluster.usesNetworkOfCloud { return .passes }
    }
    for (host, address, location) in cluster.machineAddresses
    where range.network.contains(address) {
      return .fails(
        "gives \(range.role.rawValue) \(range.network), in which \(host) has its address \(address)",
        related: [Related("the machine", at: location)])
    }
    return .passes
  }
}

extension Cluster {
  /// Every range once, at the first place that tells of it; a component that cuts node ranges
  /// comes before what only repeats the range.
  var distinctRanges: [AddressRange] {
    var found: [AddressRange] = []
    let all = addressRanges.filter { $0.component?.program != .kubeProxy }
    for range in all
    where !found.contains(where: { $0.role == range.role && $0.network == range.network }) {
      found.append(range)
    }
    return found
  }
}
