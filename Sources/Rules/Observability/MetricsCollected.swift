import Inventory
import Kubernetes

extension Observability {
  static let metricsCollected = Rule(
    "observability/metrics-collected",
    title: "Metrics of the cluster are collected",
    severity: .medium,
    rationale: """
      Full disks, expiring certificates and failing nodes announce themselves in metrics long \
      before users notice. Without a store of them, nobody can say afterwards what happened.
      """,
    remedy: "Run Prometheus, VictoriaMetrics or a vendor's agent that scrapes the cluster.",
    aliases: ["PROM008", "monitoring"],
    needs: [.manifests],
    examples: [
      .passes(workload("StatefulSet", image: "quay.io/prometheus/prometheus:v3.5.0")),
      .passes(
        "{apiVersion: monitoring.coreos.com/v1, kind: Prometheus, metadata: {name: k8s}}\n---\n"
          + web),
      .fails("↓" + web, whole: true),
      .notAssessed(web),
    ],
    judging: \.observedCluster
  ) { _, cluster in
    if kinds.contains(where: { !cluster.objects($0).isEmpty }) { return .passes }
    if cluster.firstWorkload(running: collectors) != nil { return .passes }
    return cluster.isWhole
      ? .fails("nothing collects metrics")
      : .notAssessed(missing: Need.wholeCluster.missing)
  }

  private static let kinds = [
    "Prometheus", "PrometheusAgent", "VMAgent", "VMSingle", "VMCluster", "DatadogAgent", "DynaKube",
    "OpenTelemetryCollector", "PodMonitoring", "ClusterPodMonitoring", "GrafanaAgent",
    "AmazonCloudWatchAgent", "Alloy",
  ]

  private static let collectors: Set<String> = [
    "prometheus", "vmagent", "victoria-metrics", "vmsingle", "agent", "grafana-agent", "alloy",
    "opentelemetry-collector", "opentelemetry-collector-contrib", "opentelemetry-collector-k8s",
    "aws-otel-collector", "datadog-agent", "dynatrace-operator", "oneagent",
    "telegraf", "newrelic-infra-k8s", "nri-kubernetes", "cloudwatch-agent", "metricbeat",
    "elastic-agent", "zabbix-agent2", "netdata", "splunk-otel-collector", "instana-agent",
    "ama-logs", "prometheus-collector", "gke-metrics-agent", "thanos",
  ]
}
