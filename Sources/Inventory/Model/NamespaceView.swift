public import Kubernetes
public import Text

/// A namespace that workloads run in, with what bounds them there.
public struct NamespaceView: Sendable {
  /// The name, or empty for objects that name no namespace.
  public let name: String
  /// The Namespace object, when it is among the inputs.
  public let object: Object?
  public let workloads: [Workload]
  public let quotas: [Object]
  public let limitRanges: [Object]
  public let networkPolicies: [Object]
  /// At the Namespace object, else at the first workload.
  public let location: Location

  /// Namespaces of the cluster's own parts, judged for availability but not for tenancy.
  public var isSystem: Bool {
    ["kube-system", "kube-public", "kube-node-lease"].contains(name)
  }
}

extension Cluster {
  /// The namespaces in which workloads run, by name.
  public var namespaces: [NamespaceView] { resolvedNamespaces.value { findNamespaces() } }

  private func findNamespaces() -> [NamespaceView] {
    workloadsByNamespace.keys.sorted().compactMap { name in
      let workloads = (workloadsByNamespace[name] ?? []).map { self.workloads[$0] }
      guard let first = workloads.first else { return nil }
      let object = index.objectsByName["Namespace/\(name)"].map { objects[$0] }
        .first(where: \.group.isEmpty)
      func inside(_ kind: String) -> [Object] {
        joins.inNamespace(kind, name).map { objects[$0] }
      }
      return NamespaceView(
        name: name, object: object, workloads: workloads, quotas: inside("ResourceQuota"),
        limitRanges: inside("LimitRange"), networkPolicies: inside("NetworkPolicy"),
        location: object?.location ?? first.location)
    }
  }
}
