extension Workloads {
  /// Lines of a pod spec that spread the pods with the label `app` over a topology.
  static func spreadOver(_ key: String, app: String) -> String {
    """
    topologySpreadConstraints:
    - topologyKey: \(key)
      maxSkew: 1
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          app: \(app)
    """
  }

  /// Lines of a container with the same check as both probes, the liveness probe marked.
  static let twinProbes = """
    livenessProbe:
      ↓httpGet: {path: /healthz, port: 8080}
    readinessProbe:
      httpGet: {path: /healthz, port: 8080}
    """

  /// Lines of an autoscaler that follows the use of processors.
  static let byProcessorUse = """
    maxReplicas: 5
    minReplicas: 2
    metrics:
    - type: Resource
      resource:
        name: cpu
        target: {type: Utilization, averageUtilization: 70}
    """
}

extension Workloads {
  /// A Node with its host name and further labels; `spec` is a line of its spec.
  static func machine(
    _ name: String, labels: String = "", spec: String = "", cpu: String = "4"
  ) -> String {
    let plain = name.split(separator: "↓").joined()
    return """
      ---
      apiVersion: v1
      kind: Node
      metadata:
        name: \(name)
        labels:
          kubernetes.io/hostname: \(plain)
          \(labels)
      spec:
        podCIDR: 10.244.0.0/24
        \(spec)
      status: {allocatable: {cpu: "\(cpu)", memory: 16Gi}}

      """
  }

  /// Nodes `w-1`, `w-2` and so on.
  static func machines(_ count: Int) -> String {
    (1...max(1, count)).map { machine("w-\($0)") }.joined()
  }
}
