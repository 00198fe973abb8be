extension Observability {
  static func workload(
    _ kind: String, image: String, name: String = "agent", spec: String = "replicas: 1",
    mark: String = ""
  ) -> String {
    """
    apiVersion: apps/v1
    kind: \(kind)
    metadata:
      name: \(mark)\(name)
      namespace: monitoring
    spec:
      \(spec)
      selector: {matchLabels: {app: \(name)}}
      template:
        metadata: {labels: {app: \(name)}}
        spec:
          containers: [{name: main, image: "\(image)"}]
    ---

    """
  }

  /// A PrometheusRule with alerts of the given names.
  static func alerts(_ names: [String], mark: String = "") -> String {
    let rules = names.map { "{alert: \($0), expr: up == 0}" }.joined(separator: ", ")
    return """
      apiVersion: monitoring.coreos.com/v1
      kind: PrometheusRule
      metadata:
        name: \(mark)cluster
      spec: {groups: [{name: cluster, rules: [\(rules)]}]}
      ---

      """
  }

  static let web = workload("Deployment", image: "registry.example/web:1.4", name: "web")
}
