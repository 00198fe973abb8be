public import Text
public import YAML

/// A Node object: a machine of the cluster.
public struct ClusterNode: Sendable {
  public let object: Object
  public let nodeInfo: Node?
  public let isControlPlane: Bool

  public init?(_ object: Object) {
    guard object.kind == "Node", object.group.isEmpty else { return nil }
    self.object = object
    nodeInfo = object.node["status"]["nodeInfo"]
    let labels = object.labels
    isControlPlane =
      labels["node-role.kubernetes.io/control-plane"] != nil
      || labels["node-role.kubernetes.io/master"] != nil
      || labels["node-role.kubernetes.io/controlplane"] != nil
  }

  public var name: String { object.name }
  public var location: Location { object.location }
  public var labels: Labels { object.labels }

  /// Whether pods without tolerations are kept off by a control-plane taint.
  public var hasControlPlaneTaint: Bool {
    taints.contains { taint in
      let effect = taint["effect"]?.text
      let key = taint["key"]?.text ?? ""
      return key.hasPrefix("node-role.kubernetes.io/")
        && (effect == "NoSchedule" || effect == "NoExecute")
    }
  }

  public var taints: [Node] { object.spec["taints"].items }
  /// `topology.kubernetes.io/zone`, or the label it replaced in 1.17.
  public var zone: String? {
    labels["topology.kubernetes.io/zone"] ?? labels["failure-domain.beta.kubernetes.io/zone"]
  }
  public var zoneLocation: Location {
    let node = labels.node
    return (node["topology.kubernetes.io/zone"] ?? node["failure-domain.beta.kubernetes.io/zone"])?
      .location ?? location
  }
  public var hostName: String? { labels["kubernetes.io/hostname"] }
  public var internalAddresses: [String] {
    object.node["status"]["addresses"].items
      .filter { $0["type"]?.text == "InternalIP" }.compactMap { $0["address"]?.text }
  }
  public func allocatable(_ resource: String) -> Quantity? {
    Quantity(object.node["status"]["allocatable"][resource])
  }
  public func capacity(_ resource: String) -> Quantity? {
    Quantity(object.node["status"]["capacity"][resource])
  }
}
