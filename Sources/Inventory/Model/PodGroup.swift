public import Kubernetes
import YAML

/// The pods that a workload makes: how many, and what each of them asks for.
public struct PodGroup: Sendable {
  public let workload: Workload
  /// What the namespace gives to containers that ask for nothing.
  public let bounds: LimitDefaults
  /// How many there are at the least; nil where only the cluster knows.
  public let least: Int?
  /// How many there are when an autoscaler has added all it may; nil as above.
  public let most: Int?
  /// How many a rollout adds before it takes old ones away.
  public let surge: Int
  /// How many old ones a rollout may take away first.
  public let unavailable: Int
  /// What one pod requests.
  public let cpu: Quantity
  public let memory: Quantity
  /// The class the pods get, the default one where they name none; empty without any.
  public let priorityClassName: String

  /// Whether no container asks for processor time or memory, so that the pods go first.
  public var isBestEffort: Bool {
    let resources = ["cpu", "memory"]
    let isOfPod = resources.contains {
      workload.hasPodLevel("requests", $0) || workload.hasPodLevel("limits", $0)
    }
    if isOfPod { return false }
    return workload.template.containers.filter { $0.role != .ephemeral }.allSatisfy { container in
      resources.allSatisfy { resource in
        (workload.effectiveRequest(resource, of: container, bounds) ?? .zero) == .zero
          && (workload.effectiveLimit(resource, of: container, bounds) ?? .zero) == .zero
      }
    }
  }

  /// What one pod counts in a list (`requests` or `limits`) of a resource.
  public func amount(_ list: String, _ resource: String) -> Quantity {
    workload.podAmount(list, resource, bounds)
  }
}

extension Cluster {
  /// The pods of each workload, in the order of `workloads`.
  public var podGroups: [PodGroup] {
    resolvedGroups.value {
      let standard = objects("PriorityClass").first { $0.node["globalDefault"]?.bool == true }?.name
      return workloads.map { group(of: $0, standardClass: standard ?? "") }
    }
  }

  private func group(of workload: Workload, standardClass: String) -> PodGroup {
    let bounds = limitRanges(of: workload)
    let (least, most) = counts(of: workload)
    let rollout = Rollout(of: workload, replicas: most ?? 0)
    let named = workload.template.priorityClassName ?? ""
    return PodGroup(
      workload: workload, bounds: bounds, least: least, most: most, surge: rollout.surge,
      unavailable: rollout.unavailable, cpu: workload.podAmount("requests", "cpu", bounds),
      memory: workload.podAmount("requests", "memory", bounds),
      priorityClassName: named.isEmpty ? standardClass : named)
  }

  private func counts(of workload: Workload) -> (Int?, Int?) {
    switch workload.kind {
    case "Pod": return (1, 1)
    case "Job":
      let spec = workload.spec
      if spec["suspend"]?.bool == true { return (0, 0) }
      let pods = min(spec["parallelism"]?.int ?? 1, spec["completions"]?.int ?? Int.max)
      return (0, max(0, pods))
    default:
      guard workload.isReplicated else { return (nil, nil) }
      return (
        leastReplicas(of: workload).map { max(0, $0) },
        mostReplicas(of: workload).map { max(0, $0) }
      )
    }
  }
}

/// How many pods a rollout adds and takes away at a time.
public struct Rollout: Sendable {
  public let surge: Int
  public let unavailable: Int

  /// kubernetes `ResolveFenceposts`: a surge is rounded up and what may be away down; both are
  /// 25% in a Deployment that says nothing, and when both come to none, one may be away.
  public init(of workload: Workload, replicas: Int) {
    let spec = workload.spec
    switch workload.kind {
    case "Deployment" where spec["strategy"]["type"]?.text != "Recreate":
      let rolling = spec["strategy"]["rollingUpdate"]
      let surge = IntOrPercent(rolling["maxSurge"]) ?? .percent(25)
      let unavailable = IntOrPercent(rolling["maxUnavailable"]) ?? .percent(25)
      self.surge = max(0, surge.roundedUp(of: replicas))
      let away = max(0, unavailable.roundedDown(of: replicas))
      self.unavailable = away == 0 && self.surge == 0 ? 1 : away
    case "DaemonSet":
      let rolling = spec["updateStrategy"]["rollingUpdate"]
      surge = max(0, (IntOrPercent(rolling["maxSurge"]) ?? .count(0)).roundedUp(of: replicas))
      unavailable = 1
    default:
      surge = 0
      unavailable = max(1, replicas)
    }
  }
}
