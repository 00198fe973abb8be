import Kubernetes
import Text
import YAML

/// An InstanceGroup of kops: machines of one kind in one or more subnets.
struct KopsGroup {
  let name: String
  /// The roles of the older API are called `Master` and `Node`.
  let isControlPlane: Bool
  /// How many machines the group has at least.
  let size: Int
  /// The zones of the group's subnets, in order.
  let zones: [String]
  /// What the group's kubelets have of their own.
  let kubelet: Node?

  /// kops names the machines of a cloud by their addresses: a group of one is called as the group.
  var hostNames: [String] { size == 1 ? [name] : (0..<size).map { "\(name)-\($0 + 1)" } }

  /// More masters than this no cluster has.
  private static let mostHosts = 50

  static func groups(of cluster: Object, _ draft: Draft) -> [KopsGroup] {
    var seen: Set<String> = []
    return draft.configurations.compactMap { object in
      guard object.group == "kops.k8s.io", object.kind == "InstanceGroup", let spec = object.spec,
        belongs(object, to: cluster), seen.insert(object.name).inserted
      else { return nil }
      let role = spec["role"]?.text
      let size = spec["minSize"]?.int.flatMap { Int(exactly: $0) } ?? 1
      return KopsGroup(
        name: object.name, isControlPlane: role == "Master" || role == "ControlPlane",
        size: min(max(size, 0), mostHosts), zones: zones(of: spec, in: cluster),
        kubelet: spec["kubelet"])
    }
  }

  /// By the label that kops needs; groups of another file's cluster are another's.
  private static func belongs(_ group: Object, to cluster: Object) -> Bool {
    let label = group.metadata["labels"]["kops.k8s.io/cluster"]?.text
    return label.map { $0 == cluster.name } ?? (group.file.path == cluster.file.path)
  }

  /// The older API keeps the subnets in `spec.subnets`, the newer in `spec.networking.subnets`.
  private static func zones(of group: Node, in cluster: Object) -> [String] {
    let spec = cluster.spec
    let subnets = spec["networking"]["subnets"].items + spec["subnets"].items
    let named = group["subnets"].items.compactMap(\.text)
    let own = subnets.filter { named.contains($0["name"]?.text ?? "") }
    let zones = own.compactMap { $0["zone"]?.text } + group["zones"].items.compactMap(\.text)
    return Set(zones).sorted()
  }

  /// The zones of the hosts of groups that lie in one zone only.
  static func zonesByHost(_ draft: Draft) -> [String: String] {
    let clusters = KopsReader.clusters(draft)
    guard clusters.count == 1, let cluster = clusters.first else { return [:] }
    var zones: [String: String] = [:]
    for group in groups(of: cluster, draft) where group.isControlPlane {
      guard group.zones.count == 1, let zone = group.zones.first else { continue }
      for host in group.hostNames { zones[host] = zone }
    }
    return zones
  }
}
