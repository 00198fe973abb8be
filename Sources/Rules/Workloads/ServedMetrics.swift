import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let servedMetrics = Rule(
    "workloads/served-metrics",
    title: "Metrics that autoscalers follow are served",
    severity: .high,
    rationale: """
      An autoscaler on custom or external metrics asks an API of its own. Without an adapter
      that serves it, the autoscaler never scales.
      """,
    remedy: """
      Install prometheus-adapter, KEDA or the adapter of the metrics' source.
      """,
    needs: [],
    examples: [
      .passes(
        scaled("{type: External, external: {metric: {name: queue}}}")
          + Manifest.object(
            "apiregistration.k8s.io/v1", "APIService", "v1beta1.external.metrics.k8s.io",
            namespace: nil), whole: true),
      .fails(scaled("↓{type: Pods, pods: {metric: {name: requests}}}"), whole: true),
      .notAssessed(scaled("{type: Pods, pods: {metric: {name: requests}}}")),
      // Those of the kubelet are another rule's.
      .notApplicable(Manifest.workload() + Manifest.autoscaler(spec: byProcessorUse)),
    ],
    judging: subjects
  ) { autoscaler, cluster in
    for metric in autoscaler.ownMetrics {
      let api = metric["type"]?.text == "External" ? "external" : "custom"
      let isServed = cluster.objects("APIService").contains {
        $0.name.hasSuffix(".\(api).metrics.k8s.io")
      }
      if isServed { continue }
      guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
      return .fails(
        "follows a metric of \(api).metrics.k8s.io, which nothing serves", at: metric.location)
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.autoscalers.filter { object in
      object.metadata["ownerReferences"].items.isEmpty && !object.ownMetrics.isEmpty
    }
  }

  private static func scaled(_ metric: String) -> String {
    Manifest.workload()
      + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 5\nmetrics:\n- \(metric)")
  }
}

extension Object {
  /// The metrics of an autoscaler that an adapter has to serve.
  fileprivate var ownMetrics: [Node] {
    spec["metrics"].items.filter {
      ["Pods", "Object", "External"].contains($0["type"]?.text ?? "")
    }
  }
}
