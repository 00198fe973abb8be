import Flags
public import Inventory
import Kubernetes
import Text
import YAML

extension AddressRange: Subject {
  public var hostName: String? { component?.host }
}

extension Network {
  /// A controller manager's command line on a control-plane host.
  static func controllers(_ flags: String, host: String = "cp-1") -> String {
    "-- hosts/\(host)/kube-controller-manager.flags --\nkube-controller-manager \(flags)\n"
  }

  /// An API server's command line on a control-plane host.
  static func apiServer(_ flags: String, host: String = "cp-1") -> String {
    "-- hosts/\(host)/kube-apiserver.flags --\nkube-apiserver \(flags)\n"
  }

  /// Nodes by name, with an address of each.
  static func nodes(_ addresses: KeyValuePairs<String, String>) -> String {
    addresses.map { name, address in
      """
      -- nodes/\(name).yaml --
      apiVersion: v1
      kind: Node
      metadata: {name: \(name)}
      status: {addresses: [{type: InternalIP, address: \(address)}]}
      """
    }.joined(separator: "\n")
  }
}

extension Component {
  /// Whether the controller manager cuts a range for each node out of `--cluster-cidr`.
  ///
  /// The flag is off by default; the masks then decide nothing (app/core.go).
  var allocatesNodeRanges: Bool { self["allocate-node-cidrs"].bool == true }

  /// The length of the range that each node gets: 24 for IPv4 and 64 for IPv6 by default
  /// (`app/core.go`, setNodeCIDRMaskSizes), with the option that says so when one does.
  func nodeMask(_ network: CIDR) -> (length: Int, option: Option?) {
    let names = [
      network.isIPv4 ? "node-cidr-mask-size-ipv4" : "node-cidr-mask-size-ipv6",
      "node-cidr-mask-size",
    ]
    for name in names where self[name].isSet {
      if let length = self[name].int, length > 0 { return (length, self[name]) }
    }
    return (network.isIPv4 ? 24 : 64, nil)
  }
}

extension Cluster {
  /// The controller managers that cut node ranges, each with the ranges it cuts from.
  var nodeRangeMakers: [Component] {
    controllerManagers.filter { $0.allocatesNodeRanges && $0["cluster-cidr"].isSet }
  }

  /// Whether pods get addresses from somewhere else than their node's range: Calico and Cilium
  /// keep pools of their own unless told otherwise, and clouds give addresses of their network.
  var hasOwnAddressPools: Bool {
    if objects("IPPool").contains(where: { $0.group.hasSuffix("projectcalico.org") }) {
      return true
    }
    let cilium = objects("ConfigMap", group: "").first { $0.name == "cilium-config" }
    if let mode = cilium?.node["data"]["ipam"]?.text, mode != "kubernetes" { return true }
    return usesNetworkOfCloud
      || workloads.contains { workload in
        workload.kind == "DaemonSet"
          && workload.template.containers.contains { container in
            container.image?.repository.hasSuffix("calico/node") == true
          }
      }
  }

  /// Whether pods get addresses of the machines' own network.
  var usesNetworkOfCloud: Bool {
    let plugins = ["amazon-k8s-cni", "azure-cni", "azure-ipam", "gke-netd", "terway"]
    return workloads.contains { workload in
      workload.template.containers.contains { container in
        guard let name = container.image?.baseName else { return false }
        return plugins.contains { name.hasPrefix($0) }
      }
    }
  }
}
