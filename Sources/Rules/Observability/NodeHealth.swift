import Inventory
import Kubernetes
import YAML

extension Observability {
  static let nodeHealth = Rule(
    "observability/node-health",
    title: "Something measures the nodes themselves",
    severity: .low,
    rationale: """
      Disks that fill, clocks that drift and kernels that hang show in metrics of the node \
      before pods fail. The kubelet tells of none of them.
      """,
    remedy: """
      Run node-exporter, or an agent that does as much, on every node.
      """,
    needs: [.manifests],
    examples: [
      .passes(workload("DaemonSet", image: "quay.io/prometheus/node-exporter:v1.9.1") + web),
      .fails("↓" + web, whole: true),
      .notAssessed(web),
    ],
    judging: \.observedCluster
  ) { _, cluster in
    let isMeasured =
      cluster.workloads.contains { $0.isDaemon && $0.runs(agents) }
      || ["DatadogAgent", "DynaKube", "AmazonCloudWatchAgent"].contains {
        !cluster.objects($0).isEmpty
      }
    if isMeasured { return .passes }
    return cluster.isWhole
      ? .fails("nothing on the nodes measures their health")
      : .notAssessed(missing: Need.wholeCluster.missing)
  }

  private static let agents: Set<String> = [
    "node-exporter", "agent", "datadog-agent", "alloy", "grafana-agent",
    "telegraf", "netdata", "zabbix-agent2", "metricbeat", "elastic-agent", "cloudwatch-agent",
    "ama-logs", "newrelic-infra-k8s", "oneagent", "splunk-otel-collector", "instana-agent",
    "opentelemetry-collector-contrib", "opentelemetry-collector-k8s", "vmagent", "checkmk-agent",
  ]
}
