import Kubernetes
import YAML

/// Which NetworkPolicies may select which pods, so that no pod is compared with all of them.
struct PolicyIndex: Sendable {
  /// Indexes of objects by place and, where the selector asks for one, a label.
  private var byPlace: [String: [Int]] = [:]
  /// Whether a network plug-in's own kinds of policy are among the inputs.
  let hasOtherKinds: Bool

  /// Every namespace that the inputs name.
  private(set) var namespaces: Set<String> = []
  /// The names of Namespace objects by each `key=value` of their labels.
  private(set) var namespacesByLabel: [String: [String]] = [:]

  init(_ objects: [Object], otherKinds: Bool) {
    hasOtherKinds = otherKinds
    for object in objects {
      if let namespace = object.namespace { namespaces.insert(namespace) }
      guard object.kind == "Namespace", object.group.isEmpty else { continue }
      namespaces.insert(object.name)
      for pair in object.labels.pairs {
        namespacesByLabel["\(pair.key)=\(pair.value)", default: []].append(object.name)
      }
    }
    for (index, object) in objects.enumerated()
    where object.kind == "NetworkPolicy" && object.group == "networking.k8s.io" {
      let pair = Labels(object.spec["podSelector"]["matchLabels"]).pairs.first
      let label = pair.map { "\($0.key)=\($0.value)" } ?? ""
      for place in Self.places(of: object) {
        byPlace["\(place)\n\(label)", default: []].append(index)
      }
    }
  }

  /// A namespace, and the folder for what is not written with one.
  private static func places(of object: Object) -> [String] {
    ["folder \(object.folder)"] + (object.namespace.map { ["namespace \($0)"] } ?? [])
  }

  /// Who asks still compares namespaces and selectors.
  func candidates(for workload: Workload) -> [Int] {
    var found: Set<Int> = []
    let labels = [""] + workload.template.labels.pairs.map { "\($0.key)=\($0.value)" }
    for place in Self.places(of: workload.object) {
      for label in labels { found.formUnion(byPlace["\(place)\n\(label)"] ?? []) }
    }
    return found.sorted()
  }

  static let otherKinds = [
    "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "GlobalNetworkPolicy",
    "AdminNetworkPolicy", "BaselineAdminNetworkPolicy", "ClusterNetworkPolicy",
  ]
}
