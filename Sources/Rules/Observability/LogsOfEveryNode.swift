import Inventory
import Kubernetes
import YAML

extension Observability {
  static let logsOfEveryNode = Rule(
    "observability/logs-of-every-node",
    title: "Log agents run on control-plane nodes too",
    severity: .medium,
    rationale: """
      The logs of the API server, of etcd and the audit log are written on control-plane nodes. \
      An agent that does not tolerate their taint leaves out just these.
      """,
    remedy: """
      Tolerate node-role.kubernetes.io/control-plane in the DaemonSet of the agent.
      """,
    needs: [.manifests, .nodes],
    examples: [
      .passes(
        agent("tolerations: [{operator: Exists}]")
          + HighAvailability.node("cp-1", controlPlane: true)),
      .fails(
        agent("terminationGracePeriodSeconds: 10", mark: "↓")
          + HighAvailability.node("cp-1", controlPlane: true)),
      .notApplicable(agent("terminationGracePeriodSeconds: 10") + HighAvailability.node("w-1")),
      .notApplicable(web + HighAvailability.node("cp-1", controlPlane: true)),
    ],
    judging: \.podGroups, where: concerns
  ) { group, cluster in
    let placement = cluster.placement
    let reached = Set(placement.nodes(for: group))
    let parts = placement.nodes.indices.filter { placement.nodes[$0].node.isControlPlane }
    if parts.isEmpty { return .notApplicable }
    // Another of the kind may be there for these nodes.
    let others = cluster.podGroups.filter { $0.workload.isDaemon && $0.workload.runs(logAgents) }
    let all = others.reduce(into: reached) { $0.formUnion(placement.nodes(for: $1)) }
    guard let missed = parts.first(where: { !all.contains($0) }) else { return .passes }
    return .fails(
      "does not run on \(placement.nodes[missed].name), whose taint it does not tolerate")
  }

  private static func concerns(_ group: PodGroup, in _: Cluster) -> Bool {
    group.workload.isDaemon && group.workload.runs(logAgents)
  }

  private static let logAgents: Set<String> = [
    "fluent-bit", "fluentbit", "aws-for-fluent-bit", "fluentd", "fluentd-kubernetes-daemonset",
    "vector", "promtail", "alloy", "grafana-agent", "filebeat", "vlagent", "logging-agent",
  ]

  private static func agent(_ line: String, mark: String = "") -> String {
    """
    apiVersion: apps/v1
    kind: DaemonSet
    metadata:
      name: \(mark)logs
      namespace: monitoring
    spec:
      selector: {matchLabels: {app: logs}}
      template:
        metadata: {labels: {app: logs}}
        spec:
          \(line)
          containers: [{name: main, image: "cr.fluentbit.io/fluent/fluent-bit:4.0.3"}]
    ---

    """
  }
}
