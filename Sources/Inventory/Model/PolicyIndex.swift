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

  /// Where pods look for the policy: by its namespace, or by its folder where either names none.
  private static func places(of policy: Object) -> [String] {
    let folder = "folder \(policy.folder)"
    guard let namespace = policy.namespace else { return [folder, "unplaced in \(folder)"] }
    return [folder, "namespace \(namespace)"]
  }

  /// Who asks still compares namespaces and selectors.
  func candidates(for workload: Workload) -> [Int] {
    var found: Set<Int> = []
    let labels = [""] + workload.template.labels.pairs.map { "\($0.key)=\($0.value)" }
    let folder = "folder \(workload.object.folder)"
    let places = workload.namespace.map { ["namespace \($0)", "unplaced in \(folder)"] }
    for place in places ?? [folder] {
      for label in labels { found.formUnion(byPlace["\(place)\n\(label)"] ?? []) }
    }
    return found.sorted()
  }

  static let otherKinds = [
    "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "GlobalNetworkPolicy",
    "AdminNetworkPolicy", "BaselineAdminNetworkPolicy", "ClusterNetworkPolicy",
  ]
}
