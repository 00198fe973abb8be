public import Kubernetes
public import Text
import YAML

/// Machines that fail together, as a `kind: Topology` document tells.
public struct FailureDomain: Sendable {
  /// `host`, `rack`, `power`, `storage` or `site`.
  public let kind: String
  public let name: String
  /// The names of the nodes inside, those of nested domains included.
  public let members: Set<String>
  public let location: Location
}

extension Cluster {
  /// The declared failure domains, with nested ones resolved to the nodes inside.
  public var failureDomains: [FailureDomain] {
    let entries = topologies.flatMap { $0.node["domains"].items }
    var listed: [String: [String]] = [:]
    for entry in entries {
      let members = entry["members"].items.compactMap(\.text)
      listed["\(entry["kind"]?.text ?? "")/\(entry["name"]?.text ?? "")", default: []] += members
    }
    return entries.compactMap { entry in
      guard let kind = entry["kind"]?.text, let name = entry["name"]?.text else { return nil }
      return FailureDomain(
        kind: kind, name: name, members: Self.nodes(inside: "\(kind)/\(name)", of: listed),
        location: entry["name"]?.location ?? entry.location)
    }
  }

  /// The names below a domain that are no domains themselves; cycles end where they began.
  private static func nodes(inside domain: String, of listed: [String: [String]]) -> Set<String> {
    var pending = [domain]
    var seen: Set<String> = [domain]
    var nodes: Set<String> = []
    while let next = pending.popLast() {
      for member in listed[next] ?? [] {
        if listed[member] == nil {
          nodes.insert(member)
        } else if seen.insert(member).inserted {
          pending.append(member)
        }
      }
    }
    return nodes
  }

  /// The Node object of a machine, found by its name or its host name label.
  public func node(ofHost name: String) -> ClusterNode? {
    host(named: name)?.node ?? nodes.first { $0.name == name || $0.hostName == name }
  }

  /// The zone of a machine: its node's label, else the declared site it is in.
  public func zone(ofHost name: String) -> String? {
    if let zone = node(ofHost: name)?.zone ?? host(named: name)?.zone { return zone }
    return failureDomains.first { $0.kind == "site" && $0.members.contains(name) }?.name
  }

  /// The nodes that take ordinary pods: the workers, or every untainted node of a cluster whose
  /// nodes all belong to the control plane.
  public var schedulableNodes: [ClusterNode] {
    let open = nodes.filter { $0.object.spec["unschedulable"]?.bool != true }
    let workers = open.filter { !$0.isControlPlane }
    return workers.isEmpty ? open.filter { !$0.isTainted } : workers
  }
}

extension ClusterNode {
  /// Whether some lasting taint keeps ordinary pods off; the passing ones that the node
  /// controller sets (`node.kubernetes.io/not-ready` and the like) do not count.
  public var isTainted: Bool {
    taints.contains { taint in
      let effect = taint["effect"]?.text
      let key = taint["key"]?.text ?? ""
      return (effect == "NoSchedule" || effect == "NoExecute")
        && !key.hasPrefix("node.kubernetes.io/")
    }
  }
}
