extension Quotas {
  /// Lines of a container that says all it needs.
  static let bounded = "resources: {requests: {cpu: 100m, memory: 128Mi}, limits: {memory: 128Mi}}"

  /// Lines of a pod spec with a volume of its own.
  static let claimed = "volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]"
}

extension Manifest {
  static func namespace(_ name: String, labels: String = "{}") -> String {
    """
    ---
    apiVersion: v1
    kind: Namespace
    metadata:
      name: \(name)
      labels: \(labels)

    """
  }

  static func quota(_ hard: String, name: String = "all", more: String = "") -> String {
    object("v1", "ResourceQuota", name, "spec:\n  hard: \(hard)\n  \(more)")
  }

  /// A LimitRange for containers; `amounts` are entries of a mapping in one line.
  static func limitRange(_ amounts: String, type: String = "Container") -> String {
    object(
      "v1", "LimitRange", "bounds", "spec:\n  limits:\n  - {type: \(type), \(amounts)}")
  }

  static func node(_ name: String, cpu: String, memory: String) -> String {
    object(
      "v1", "Node", name, namespace: nil,
      "status: {allocatable: {cpu: \"\(cpu)\", memory: \(memory)}}")
  }
}
