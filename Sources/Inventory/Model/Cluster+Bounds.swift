public import Kubernetes
public import YAML

extension Cluster {
  /// The objects of a kind that surely stand in the object's namespace: named alike, or in the
  /// same folder where one of the two names none.
  public func objects(_ kind: String, beside object: Object) -> [Object] {
    guard let namespace = object.namespace else {
      return joins.inFolder(kind, object.folder).map { objects[$0] }
    }
    let unplaced = joins.unplacedInFolder(kind, object.folder)
    return (joins.inNamespace(kind, namespace) + unplaced).sorted().map { objects[$0] }
  }

  /// The LimitRanges that the workload's pods meet.
  public func limitRanges(of workload: Workload) -> LimitDefaults {
    LimitDefaults(objects("LimitRange", beside: workload.object))
  }
}

/// What the LimitRanges of a namespace give to containers that ask for nothing.
public struct LimitDefaults: Sendable {
  public let ranges: [Object]
  private let items: [Node]

  public init(_ ranges: [Object]) {
    self.ranges = ranges
    items = ranges.flatMap { $0.spec["limits"].items.filter { $0["type"]?.text == "Container" } }
  }

  /// kubernetes `pkg/apis/core/v1/defaults.go`, `SetDefaults_LimitRangeItem`: the maximum stands
  /// in for a missing default limit.
  public func limit(_ resource: String) -> Node? {
    first { $0["default"][resource] ?? $0["max"][resource] }
  }

  /// As above: the default limit, then the minimum, stand in for a missing default request.
  public func request(_ resource: String) -> Node? {
    first {
      $0["defaultRequest"][resource] ?? $0["default"][resource] ?? $0["max"][resource]
        ?? $0["min"][resource]
    }
  }

  private func first(_ value: (Node) -> Node?) -> Node? {
    for item in items {
      if let found = value(item), !found.isNull { return found }
    }
    return nil
  }
}

extension Workload {
  /// What the container asks for once the API server and the LimitRanges have filled it in.
  ///
  /// A limit is the request where none is written; pod-level resources stand for all containers.
  public func effectiveRequest(_ resource: String, of container: Container, _ bounds: LimitDefaults)
    -> Quantity?
  {
    container.request(resource) ?? container.limit(resource)
      ?? Quantity(bounds.request(resource))
  }

  /// The limit of the container once the LimitRanges have filled it in.
  public func effectiveLimit(_ resource: String, of container: Container, _ bounds: LimitDefaults)
    -> Quantity?
  {
    container.limit(resource) ?? Quantity(bounds.limit(resource))
  }

  /// Whether the pod as a whole states an amount, which its containers then share.
  public func hasPodLevel(_ list: String, _ resource: String) -> Bool {
    Quantity(template.spec["resources"][list][resource]) != nil
      || (list == "requests" && Quantity(template.spec["resources"]["limits"][resource]) != nil)
  }
}

extension LimitDefaults {
  /// No LimitRange at all.
  public static let none = LimitDefaults([])
}

extension Workload {
  /// What the scheduler and quotas count for one pod: the sum of what runs along, or the largest
  /// init container with the sidecars started before it, whichever is more, and the overhead.
  ///
  /// kubernetes `component-helpers/resource/helpers.go`, `PodRequests` and `PodLimits`.
  public func podAmount(_ list: String, _ resource: String, _ bounds: LimitDefaults) -> Quantity {
    if let whole = template.spec["resources"][list][resource], let amount = Quantity(whole) {
      return amount
    }
    func amount(of container: Container) -> Quantity {
      let found =
        list == "limits"
        ? effectiveLimit(resource, of: container, bounds)
        : effectiveRequest(resource, of: container, bounds)
      return found ?? .zero
    }
    var main = Quantity.zero
    var sidecars = Quantity.zero
    var peak = Quantity.zero
    for container in template.containers {
      let amount = amount(of: container)
      switch container.role {
      case .main: main = main + amount
      case .sidecar: sidecars = sidecars + amount
      case .initial: peak = max(peak, sidecars + amount)
      case .ephemeral: break
      }
    }
    let running = max(main + sidecars, peak)
    return running + (Quantity(template.spec["overhead"][resource]) ?? .zero)
  }
}
