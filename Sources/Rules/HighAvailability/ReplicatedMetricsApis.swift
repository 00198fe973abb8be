import Inventory
import Kubernetes
import YAML

extension HighAvailability {
  static let replicatedMetricsAPIs = Rule(
    "ha/replicated-metrics-apis",
    title: "What answers autoscalers for metrics runs at least twice",
    severity: .medium,
    rationale: """
      Without metrics nothing scales and kubectl top is empty. Applications run on at the size they \
      have, which is too small when the node was lost under load.
      """,
    remedy: "Run two replicas on different nodes; their charts have a value for it.",
    needs: [.manifests],
    examples: [
      .passes(metricsServer("replicas: 2")),
      .fails(metricsServer("replicas: ↓1")),
      .notApplicable(metricsServer("replicas: 0")),
      .notApplicable(Manifest.workload(spec: "replicas: 1")),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    replication(of: workload, as: workload.metricsAPI, in: cluster)
  }

  /// Whether an add-on runs twice; `part` says what it is.
  static func replication(of workload: Workload, as part: String?, in cluster: Cluster) -> Verdict {
    if workload.isDaemon { return .passes }
    guard let part, let replicas = cluster.leastReplicas(of: workload), replicas > 0 else {
      return .notApplicable
    }
    if replicas > 1 { return .passes }
    // A second one would stay pending: the control plane is what has to grow.
    if cluster.controlPlaneHosts.count == 1, workload.asksForControlPlane {
      return .notApplicable
    }
    let place =
      cluster.autoscaler(of: workload)?.spec["minReplicas"]?.location
      ?? workload.spec["replicas"]?.location
    return .fails("\(part), runs one pod", at: place)
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    workload.metricsAPI != nil
  }

  private static func metricsServer(_ spec: String) -> String {
    Manifest.workload(
      spec: spec,
      containers: "- name: a\n  image: registry.k8s.io/metrics-server/metrics-server:v0.8.0")
  }
}

extension Workload {
  /// Which API for metrics the workload serves; nil for any other.
  var metricsAPI: String? {
    guard isReplicated || isDaemon else { return nil }
    return template.running.lazy.compactMap { container in
      container.image.flatMap { Self.metricsAPIs[$0.baseName] }
    }.first
  }

  private static let metricsAPIs = [
    "metrics-server": "the resource metrics API",
    "metrics-server-amd64": "the resource metrics API",
    "prometheus-adapter": "a metrics API", "keda-metrics-apiserver": "a metrics API",
  ]
}
