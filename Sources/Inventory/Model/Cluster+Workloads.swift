public import Kubernetes
import Text
import YAML

/// A container with the workload it belongs to.
public struct WorkloadContainer: Sendable {
  public let container: Container
  public let workload: Workload
}

extension Cluster {
  /// The workloads, and the static pods of hosts, which are none of them.
  public var everyPodMaker: [Workload] { workloads + staticPods }

  /// Every container of theirs.
  public var everyContainer: [WorkloadContainer] {
    allContainers
      + staticPods.flatMap { pod in
        pod.template.containers.map { WorkloadContainer(container: $0, workload: pod) }
      }
  }

  private var staticPods: [Workload] {
    let known = Set(workloads.map { ObjectIdentifier($0.object) })
    return objects("Pod", group: "").filter { !known.contains(ObjectIdentifier($0)) }
      .compactMap { Workload($0) }.filter { !$0.isOwned && !$0.isStaticPod }
  }

  /// Whether two objects can be meant for one namespace.
  ///
  /// An object that names none goes where its applier says, so it may join any of its own folder.
  public func sharesNamespace(_ a: Object, _ b: Object) -> Bool {
    if a.namespace == b.namespace { return true }
    guard a.namespace == nil || b.namespace == nil else { return false }
    return a.folder == b.folder
  }

  /// The workloads that may stand in the object's namespace.
  public func workloads(besides object: Object) -> [Workload] {
    guard let namespace = object.namespace else {
      let unplaced = workloadsByNamespace[""] ?? []
      let near = (index.workloadsByFolder[object.folder] ?? []).filter {
        workloads[$0].namespace != nil
      }
      return (unplaced + near).sorted().map { workloads[$0] }
    }
    var indexes = workloadsByNamespace[namespace] ?? []
    indexes += index.unplacedByFolder[object.folder] ?? []
    return indexes.map { workloads[$0] }
  }

  /// The Services that send traffic to the workload's pods.
  public func services(of workload: Workload) -> [Service] {
    joins.services(workload).map { services[$0] }.filter {
      sharesNamespace($0.object, workload.object) && $0.selects(workload.template.labels)
    }
  }

  /// The budgets that cover the workload's pods, variants in other folders left out when the
  /// workload's own folder has one.
  public func budgets(of workload: Workload) -> [DisruptionBudget] {
    nearest(everyBudget(of: workload), to: workload.object) { $0.object }
  }

  /// The budgets that cover the workload's pods, those of other files and folders included.
  public func everyBudget(of workload: Workload) -> [DisruptionBudget] {
    let known = resolvedBudgets.value {
      Dictionary(
        workloads.map { (ObjectIdentifier($0), findBudgets(of: $0)) }, uniquingKeysWith: { $1 })
    }
    return known[ObjectIdentifier(workload)] ?? findBudgets(of: workload)
  }

  private func findBudgets(of workload: Workload) -> [DisruptionBudget] {
    joins.budgets(workload).map { budgets[$0] }.filter {
      sharesNamespace($0.object, workload.object) && $0.matches(workload.template.labels)
    }
  }

  /// The HorizontalPodAutoscaler (or KEDA ScaledObject) that scales the workload.
  public func autoscaler(of workload: Workload) -> Object? {
    let matching = autoscalers(
      ofKind: workload.kind, named: workload.name, in: workload.namespace
    ).filter { sharesNamespace($0, workload.object) }
    return nearest(matching, to: workload.object) { $0 }.first
  }

  /// How many pods the workload keeps at the least: the autoscaler's minimum, else `replicas`;
  /// nil when it keeps none of its own or a proportional autoscaler alone knows.
  public func leastReplicas(of workload: Workload) -> Int? {
    guard let declared = workload.declaredReplicas, !isScaledProportionally(workload) else {
      return nil
    }
    guard let autoscaler = autoscaler(of: workload) else { return declared }
    if autoscaler.kind == "ScaledObject" { return autoscaler.spec["minReplicaCount"]?.int ?? 0 }
    return autoscaler.spec["minReplicas"]?.int ?? 1
  }

  /// Whether a cluster-proportional-autoscaler sets the replicas, by `--target=deployment/NAME`.
  public func isScaledProportionally(_ workload: Workload) -> Bool {
    let target = "\(workload.kind.lowercased())/\(workload.name)"
    return proportionalAutoscalers.contains { scaler in
      sharesNamespace(scaler.object, workload.object)
        && scaler.template.containers.flatMap(\.arguments).contains {
          $0.text?.lowercased().hasSuffix(target) == true
        }
    }
  }

  /// How many pods the workload may grow to.
  public func mostReplicas(of workload: Workload) -> Int? {
    guard let declared = workload.declaredReplicas else { return nil }
    guard let autoscaler = autoscaler(of: workload) else { return declared }
    if autoscaler.kind == "ScaledObject" {
      // KEDA's `defaultHPAMaxReplicas`.
      return max(declared, autoscaler.spec["maxReplicaCount"]?.int ?? 100)
    }
    return max(declared, autoscaler.spec["maxReplicas"]?.int ?? declared)
  }

  /// The object of a kind and name that an object means: one of its own file first, then of its
  /// folder, then any that shares its namespace (`clusterScoped` ones share everything).
  public func referenced(
    _ kind: String, _ name: String, from object: Object, clusterScoped: Bool = false
  ) -> Object? {
    let named = index.objectsByName[
      "\(kind)/\(name)", beside: clusterScoped ? nil : object.namespace]
    let matching = named.map { objects[$0] }.filter {
      clusterScoped || sharesNamespace($0, object)
    }
    return nearest(matching, to: object) { $0 }.first
  }

  /// The candidates of the object's own file, else of its folder, else all.
  func nearest<T>(_ candidates: [T], to object: Object, _ of: (T) -> Object) -> [T] {
    if candidates.count < 2 { return candidates }
    let sameFile = candidates.filter { of($0).file === object.file }
    if !sameFile.isEmpty { return sameFile }
    let sameFolder = candidates.filter { of($0).folder == object.folder }
    return sameFolder.isEmpty ? candidates : sameFolder
  }
}
