public import Kubernetes
import YAML

/// Which pods of its namespace a ResourceQuota counts.
public struct QuotaScopes: Sendable {
  private let scopes: [String]
  private let expressions: [Node]

  public init(_ quota: Object) {
    scopes = quota.spec["scopes"].items.compactMap(\.text)
    expressions = quota.spec["scopeSelector"]["matchExpressions"].items
  }

  public var isEmpty: Bool { scopes.isEmpty && expressions.isEmpty }

  /// kubernetes `pkg/quota/v1/evaluator/core/pods.go`, `podMatchesScopeFunc`: all scopes must hold.
  public func count(_ group: PodGroup) -> Bool {
    scopes.allSatisfy { Self.holds($0, group) }
      && expressions.allSatisfy { Self.holds($0, group) }
  }

  private static func holds(_ scope: String, _ group: PodGroup) -> Bool {
    let spec = group.workload.template.spec
    switch scope {
    case "BestEffort": return group.isBestEffort
    case "NotBestEffort": return !group.isBestEffort
    case "Terminating": return spec["activeDeadlineSeconds"]?.int != nil
    case "NotTerminating": return spec["activeDeadlineSeconds"]?.int == nil
    case "PriorityClass": return !group.priorityClassName.isEmpty
    case "CrossNamespacePodAffinity": return group.reachesOtherNamespaces
    default: return false
    }
  }

  private static func holds(_ expression: Node, _ group: PodGroup) -> Bool {
    let scope = expression["scopeName"]?.text ?? ""
    let values = expression["values"].items.compactMap(\.text)
    switch (scope, expression["operator"]?.text) {
    case ("PriorityClass", "In"): return values.contains(group.priorityClassName)
    case ("PriorityClass", "NotIn"): return !values.contains(group.priorityClassName)
    case (_, "Exists"): return holds(scope, group)
    case (_, "DoesNotExist"): return !holds(scope, group)
    default: return false
    }
  }
}

extension PodGroup {
  /// Whether an affinity term of the pods looks at pods of other namespaces.
  fileprivate var reachesOtherNamespaces: Bool {
    let affinity = workload.template.spec["affinity"]
    return ["podAffinity", "podAntiAffinity"].contains { kind in
      let terms =
        affinity[kind]["requiredDuringSchedulingIgnoredDuringExecution"].items
        + affinity[kind]["preferredDuringSchedulingIgnoredDuringExecution"].items
        .compactMap { $0["podAffinityTerm"] }
      return terms.contains {
        !$0["namespaces"].items.isEmpty || $0["namespaceSelector"]?.isMapping == true
      }
    }
  }
}

extension Cluster {
  /// The pods in the object's namespace, of variants with one kind and name the first.
  public func podGroups(beside object: Object) -> [PodGroup] {
    let all = podGroups
    var seen: Set<String> = []
    return workloadIndexes(beside: object).map { all[$0] }.filter {
      seen.insert("\($0.workload.kind)/\($0.workload.name)").inserted
    }
  }

  /// The workloads that surely stand in the object's namespace.
  private func workloadIndexes(beside object: Object) -> [Int] {
    guard let namespace = object.namespace else {
      return index.workloadsByFolder[object.folder] ?? []
    }
    let unplaced = index.unplacedByFolder[object.folder] ?? []
    return ((workloadsByNamespace[namespace] ?? []) + unplaced).sorted()
  }

  /// The quotas that count the pods of the group.
  public func quotas(of group: PodGroup) -> [Object] {
    objects("ResourceQuota", beside: group.workload.object).filter {
      let scopes = QuotaScopes($0)
      return scopes.isEmpty || scopes.count(group)
    }
  }
}
