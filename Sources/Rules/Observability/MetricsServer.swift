import Inventory
import Kubernetes
import Text
import YAML

extension Observability {
  static let metricsServer = Rule(
    "observability/metrics-server",
    title: "The resource metrics API is served",
    severity: .medium,
    rationale: """
      Without metrics-server no HorizontalPodAutoscaler on CPU or memory ever scales, and \
      kubectl top shows nothing in the middle of an incident.
      """,
    remedy: "Install metrics-server with two replicas.",
    aliases: ["POP-402", "CFG005", "check_metrics_server_is_running"],
    needs: [.manifests],
    examples: [
      .passes(
        workload("Deployment", image: "registry.k8s.io/metrics-server/metrics-server:v0.8.0")),
      .passes(
        web + "{apiVersion: apiregistration.k8s.io/v1, kind: APIService, "
          + "metadata: {name: v1beta1.metrics.k8s.io}}"),
      .fails("↓" + web, whole: true),
      .notAssessed(web),
    ],
    judging: \.observedCluster
  ) { _, cluster in
    let isServed = cluster.objects("APIService").contains {
      $0.name.hasSuffix(".metrics.k8s.io") && !$0.name.contains("custom")
        && !$0.name.contains("external")
    }
    if isServed || cluster.firstWorkload(running: ["metrics-server"]) != nil { return .passes }
    return cluster.isWhole
      ? .fails("nothing serves the metrics.k8s.io API")
      : .notAssessed(missing: Need.wholeCluster.missing)
  }
}

extension Cluster {
  /// The cluster at its first object, for what is nowhere.
  var observedCluster: [WholeCluster] {
    asWhole("the cluster", at: objects.first?.node.location)
  }
}
