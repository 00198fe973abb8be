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

  private var servicesByLabel: [Key: [Int]] = [:]
  private var budgetsByLabel: [Key: [Int]] = [:]
  /// Budgets whose selector asks for no label value.
  private var otherBudgets: [Int] = []
  private var autoscalersByTarget: [Key: [Int]] = [:]
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
      servicesByLabel[Key(first: pair.key, second: pair.value), default: []].append(index)
    }
    for (index, budget) in budgets.enumerated() {
      if let pair = Labels(budget.object.spec["selector"]["matchLabels"]).pairs.first {
        budgetsByLabel[Key(first: pair.key, second: pair.value), default: []].append(index)
      } else {
        otherBudgets.append(index)
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
      autoscalersByTarget[Key(first: kind, second: name), default: []].append(index)
    }
  }

  func services(_ labels: Labels) -> [Int] {
    labels.pairs.flatMap { servicesByLabel[Key(first: $0.key, second: $0.value)] ?? [] }.sorted()
  }

  func budgets(_ labels: Labels) -> [Int] {
    let selected = labels.pairs.flatMap {
      budgetsByLabel[Key(first: $0.key, second: $0.value)] ?? []
    }
    return (selected + otherBudgets).sorted()
  }

  func autoscalers(_ kind: String, _ name: String) -> [Int] {
    autoscalersByTarget[Key(first: kind, second: name)] ?? []
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
