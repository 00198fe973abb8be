import Inventory
import Kubernetes
import Text
import YAML

extension Quotas {
  /// Whether the inputs tell what bounds the namespace: all of the cluster is there, or some of its
  /// bounds. Who writes the Namespace need not be who writes the quotas.
  static func isKnown(_ namespace: NamespaceView, _ cluster: Cluster) -> Bool {
    cluster.isWhole || !namespace.quotas.isEmpty || !namespace.limitRanges.isEmpty
  }

  /// The namespaces that people run workloads in, under a name.
  static func tenants(_ cluster: Cluster) -> [NamespaceView] {
    cluster.namespaces.filter { !$0.isSystem && !$0.name.isEmpty }
  }

  /// The running containers that get no amount of `resource` from the pod, a LimitRange or
  /// themselves, requests or limits by `list`.
  static func lacking(
    _ list: String, _ resource: String, in workload: Workload, _ cluster: Cluster
  ) -> [Container] {
    if workload.hasPodLevel(list, resource) { return [] }
    let bare = workload.template.running.filter { container in
      list == "limits"
        ? container.limit(resource) == nil
        : container.request(resource) == nil && container.limit(resource) == nil
    }
    if bare.isEmpty { return [] }
    let bounds = cluster.limitRanges(of: workload)
    let given = list == "limits" ? bounds.limit(resource) : bounds.request(resource)
    return given == nil ? bare : []
  }

  /// The resource and list that an entry of `hard` counts, for those that pods use up.
  ///
  /// kubernetes `pkg/quota/v1/evaluator/core/pods.go`: `cpu` and `memory` mean requests.
  static func counted(_ key: String) -> (list: String, resource: String)? {
    switch key {
    case "cpu", "requests.cpu": ("requests", "cpu")
    case "memory", "requests.memory": ("requests", "memory")
    case "limits.cpu": ("limits", "cpu")
    case "limits.memory": ("limits", "memory")
    default: nil
    }
  }
}
