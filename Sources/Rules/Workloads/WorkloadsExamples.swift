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
