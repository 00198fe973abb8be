import Flags
public import Kubernetes
public import Text
import YAML

/// A range of addresses that some input gives to pods or Services.
public struct AddressRange: Sendable {
  public enum Role: String, Sendable { case pods, services }

  public let role: Role
  public let network: CIDR
  /// `--cluster-cidr of kube-controller-manager on cp-1`, `podSubnet of kubeadm`.
  public let title: String
  /// The component that has the range, when one does.
  public let component: Component?
  public let location: Location
}

extension Cluster {
  /// The ranges for pods and Services, as every input tells them.
  public var addressRanges: [AddressRange] { componentRanges + configuredRanges + objectRanges }

  private var componentRanges: [AddressRange] {
    let options: [(Program, String, AddressRange.Role)] = [
      (.kubeControllerManager, "cluster-cidr", .pods), (.kubeProxy, "cluster-cidr", .pods),
      (.kubeAPIServer, "service-cluster-ip-range", .services),
      (.kubeControllerManager, "service-cluster-ip-range", .services),
    ]
    return options.flatMap { program, name, role in
      components(program).flatMap { component -> [AddressRange] in
        let option = component[name]
        guard option.isSet else {
          return program == .kubeAPIServer ? defaultServiceRange(of: component) : []
        }
        return option.list.compactMap { text in
          CIDR(text).map {
            AddressRange(
              role: role, network: $0, title: "\(name) of \(component.title)",
              component: component, location: option.location)
          }
        }
      }
    }
  }

  /// What an API server that is told no range gives Services: 10.0.0.0/24
  /// (kubernetes `pkg/controlplane/services.go`, `ServiceIPRange`).
  private func defaultServiceRange(of component: Component) -> [AddressRange] {
    guard component.isComplete, let network = CIDR("10.0.0.0/24") else { return [] }
    return [
      AddressRange(
        role: .services, network: network,
        title: "the default service-cluster-ip-range of \(component.title)", component: component,
        location: component.location)
    ]
  }

  private var configuredRanges: [AddressRange] {
    configurations.flatMap { document -> [AddressRange] in
      switch (document.kind, document.group) {
      case ("ClusterConfiguration", "kubeadm.k8s.io"):
        let networking = document.node["networking"]
        return ranges(networking["podSubnet"], .pods, "podSubnet of kubeadm")
          + ranges(networking["serviceSubnet"], .services, "serviceSubnet of kubeadm")
      case ("Cluster", "kops.k8s.io"):
        let title = "of the kops Cluster"
        return ranges(document.spec["podCIDR"], .pods, "podCIDR \(title)")
          + ranges(
            document.spec["serviceClusterIPRange"], .services, "serviceClusterIPRange \(title)")
      default: return []
      }
    }
  }

  /// Ranges that a network plug-in or the API itself keeps.
  private var objectRanges: [AddressRange] {
    let pools = objects("IPPool").filter { $0.group.hasSuffix("projectcalico.org") }
    var found = pools.flatMap { pool in
      pool.spec["disabled"]?.bool == true ? [] : ranges(pool.spec["cidr"], .pods, pool.title)
    }
    for object in objects("ServiceCIDR", group: "networking.k8s.io") {
      for item in object.spec["cidrs"].items { found += ranges(item, .services, object.title) }
    }
    return found
  }

  /// The ranges in a text, with a comma between those of two families.
  private func ranges(_ node: Node?, _ role: AddressRange.Role, _ title: String) -> [AddressRange] {
    guard let node, let text = node.text else { return [] }
    return text.split(separator: ",").compactMap { part in
      CIDR(part.drop { $0 == " " }).map {
        AddressRange(
          role: role, network: $0, title: title, component: nil, location: node.location)
      }
    }
  }

  /// The addresses of the machines, each with the place that tells of it.
  public var machineAddresses: [(host: String, address: IPAddress, location: Location)] {
    hosts.flatMap { host in
      let node = host.node?.internalAddresses ?? []
      return (node + host.addresses).compactMap { text in
        IPAddress(text).map { (host.name, $0, host.node?.location ?? host.location) }
      }
    }
  }

  /// The Services that the cluster's DNS answers at.
  public var dnsServices: [Service] {
    services.filter { service in
      service.namespace == "kube-system"
        && (service.name == "kube-dns"
          || service.object.labels["k8s-app"] == "kube-dns"
            && service.ports.contains { $0["port"]?.int == 53 })
    }
  }
}
