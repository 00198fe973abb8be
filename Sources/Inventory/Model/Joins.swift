import Kubernetes
import YAML

/// Where the objects stand that other objects mean, so that no rule looks through all of them.
///
/// Every list holds indexes in the order of the inputs; who asks still compares namespaces.
struct Joins: Sendable {
  private struct Key: Hashable {
    let first: String
    let second: String
  }

  /// By a `key=value` that each asks for.
  private var servicesByLabel = PlacedIndex()
  private var budgetsByLabel = PlacedIndex()
  /// Budgets whose selector asks for no label value.
  private var otherBudgets = PlacedIndex()
  /// By the `kind/name` of what they scale.
  private var autoscalersByTarget = PlacedIndex()
  private var objectsByNamespace: [Key: [Int]] = [:]
  private var objectsByFolder: [Key: [Int]] = [:]
  /// Those that name no namespace.
  private var unplacedByFolder: [Key: [Int]] = [:]

  /// The folders with a kustomization, which may change what others wrote.
  private(set) var kustomizedFolders: Set<Substring> = []

  init(
    objects: [Object], configurations: [Object], services: [Service], budgets: [DisruptionBudget]
  ) {
    for object in objects + configurations
    where object.group == "kustomize.config.k8s.io" || object.kind == "Kustomization" {
      kustomizedFolders.insert(object.folder)
    }
    for (index, service) in services.enumerated() {
      guard let pair = service.selector.pairs.first else { continue }
      servicesByLabel.insert(
        index, under: "\(pair.key)=\(pair.value)", in: service.object.namespace)
    }
    for (index, budget) in budgets.enumerated() {
      if let pair = Labels(budget.object.spec["selector"]["matchLabels"]).pairs.first {
        budgetsByLabel.insert(
          index, under: "\(pair.key)=\(pair.value)", in: budget.object.namespace)
      } else {
        otherBudgets.insert(index, under: "", in: budget.object.namespace)
      }
    }
    for (index, object) in objects.enumerated() {
      add(object, index)
    }
  }

  private mutating func add(_ object: Object, _ index: Int) {
    objectsByNamespace[Key(first: object.kind, second: object.namespace ?? ""), default: []]
      .append(index)
    let folder = Key(first: object.kind, second: String(object.folder))
    objectsByFolder[folder, default: []].append(index)
    if object.namespace == nil { unplacedByFolder[folder, default: []].append(index) }
    let scales =
      object.kind == "HorizontalPodAutoscaler"
      || (object.kind == "ScaledObject" && object.group == "keda.sh")
    if scales, let name = object.spec["scaleTargetRef"]["name"]?.text {
      // KEDA leaves the kind out for Deployments.
      let kind = object.spec["scaleTargetRef"]["kind"]?.text ?? "Deployment"
      autoscalersByTarget.insert(index, under: "\(kind)/\(name)", in: object.namespace)
    }
  }

  /// Those that may select the workload's pods.
  func services(_ workload: Workload) -> [Int] {
    Self.found(in: servicesByLabel, workload).sorted()
  }

  func budgets(_ workload: Workload) -> [Int] {
    let others = otherBudgets["", beside: workload.namespace]
    return (Self.found(in: budgetsByLabel, workload) + others).sorted()
  }

  private static func found(in index: PlacedIndex, _ workload: Workload) -> [Int] {
    workload.template.labels.pairs.flatMap {
      index["\($0.key)=\($0.value)", beside: workload.namespace]
    }
  }

  /// Those that may stand in the namespace.
  func autoscalers(_ kind: String, _ name: String, in namespace: String?) -> [Int] {
    autoscalersByTarget["\(kind)/\(name)", beside: namespace]
  }

  func inNamespace(_ kind: String, _ namespace: String) -> [Int] {
    objectsByNamespace[Key(first: kind, second: namespace)] ?? []
  }

  func inFolder(_ kind: String, _ folder: Substring) -> [Int] {
    objectsByFolder[Key(first: kind, second: String(folder))] ?? []
  }

  func unplacedInFolder(_ kind: String, _ folder: Substring) -> [Int] {
    unplacedByFolder[Key(first: kind, second: String(folder))] ?? []
  }
}
