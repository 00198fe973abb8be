import Inventory
import Kubernetes
import YAML

extension Observability {
  static let logsCollected = Rule(
    "observability/logs-collected",
    title: "Logs leave the nodes they are written on",
    severity: .medium,
    rationale: """
      The kubelet deletes the logs of a pod with the pod, and a lost node takes all of them with \
      it: just those that would tell why it was lost.
      """,
    remedy: "Run a log agent (Fluent Bit, Vector, Alloy, …) as a DaemonSet on every node.",
    aliases: ["cluster_logging_operator_exists", "audit_log_forwarding_enabled", "logging"],
    needs: [.manifests],
    examples: [
      .passes(workload("DaemonSet", image: "cr.fluentbit.io/fluent/fluent-bit:4.0.3")),
      .passes(
        "{apiVersion: observability.openshift.io/v1, kind: ClusterLogForwarder, "
          + "metadata: {name: all}}\n---\n" + web),
      .fails("↓" + web, whole: true),
      .notAssessed(web),
    ],
    judging: \.observedCluster
  ) { _, cluster in
    if kindsOfAgents.contains(where: { !cluster.objects($0).isEmpty }) { return .passes }
    let collects = cluster.workloads.contains { workload in
      // Several of the agents can also forward what others collect; on every node they collect.
      workload.isDaemon && workload.runs(agents)
        || workload.template.containers.contains { $0.image?.baseName == "fluentd" }
    }
    if collects { return .passes }
    return cluster.isWhole
      ? .fails("no agent collects the logs of the nodes")
      : .notAssessed(missing: Need.wholeCluster.missing)
  }

  private static let kindsOfAgents = [
    "ClusterLogForwarder", "ClusterLogging", "FluentBit", "FluentbitAgent", "Logging", "VLAgent",
    "DatadogAgent", "DynaKube", "Vector",
  ]

  private static let agents: Set<String> = [
    "fluent-bit", "fluentbit", "aws-for-fluent-bit", "fluentd", "fluentd-kubernetes-daemonset",
    "vector", "promtail", "alloy", "agent", "grafana-agent", "filebeat", "elastic-agent",
    "logstash", "opentelemetry-collector", "opentelemetry-collector-contrib",
    "opentelemetry-collector-k8s", "splunk-otel-collector", "aws-otel-collector",
    "datadog-agent", "fluentd-hec", "splunk-fluentd", "newrelic-fluentbit-output",
    "cloudwatch-agent", "logdna-agent", "agent-v2", "sumologic-otel-collector", "rsyslog",
    "syslog-ng", "axosyslog", "vlagent", "ama-logs", "fluent-bit-gke-exporter", "oneagent",
    "log-collector", "logging-agent", "kubernetes-fluentd", "logspout", "coralogix-fluent-bit",
  ]
}
