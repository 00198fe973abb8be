import Inventory
import Kubernetes

extension Nodes {
  static let healthChecks = Rule(
    "nodes/health-checks",
    title: "Nodes are watched for kernel, disk and runtime faults",
    severity: .low,
    rationale: """
      A node can be Ready and broken: a hung filesystem, a kernel deadlock, a runtime that answers \
      late. Node Problem Detector turns such faults into conditions that others can act on.
      """,
    remedy: """
      Run node-problem-detector as a DaemonSet, or your platform's like (Machine health checks, \
      node auto-repair).
      """,
    needs: [.manifests, .wholeCluster],
    examples: [
      .passes(
        daemonSet("registry.k8s.io/node-problem-detector/node-problem-detector:v0.8.20"),
        whole: true),
      .fails(daemonSet("quay.io/prometheus/node-exporter:v1.9.1", mark: "↓"), whole: true),
      .passes(
        """
        \(daemonSet("quay.io/prometheus/node-exporter:v1.9.1"))
        ---
        apiVersion: cluster.x-k8s.io/v1beta1
        kind: MachineHealthCheck
        metadata:
          name: workers
        """, whole: true),
      .notAssessed(daemonSet("quay.io/prometheus/node-exporter:v1.9.1")),
    ],
    judging: \.nodesTogether
  ) { _, cluster in
    let detectors = ["node-problem-detector", "node-healthcheck-operator"]
    let watches = cluster.workloads.contains { workload in
      workload.template.containers.contains { container in
        detectors.contains(container.image?.baseName ?? "") || detectors.contains(container.name)
      }
    }
    let kinds = ["MachineHealthCheck", "NodeHealthCheck"]
    if watches || kinds.contains(where: { !cluster.objects($0).isEmpty }) { return .passes }
    return .fails("are watched by nothing but the kubelet's own Ready condition")
  }

  private static func daemonSet(_ image: String, mark: String = "") -> String {
    """
    \(mark)apiVersion: apps/v1
    kind: DaemonSet
    metadata:
      name: agent
      namespace: kube-system
    spec:
      selector:
        matchLabels: {app: agent}
      template:
        metadata:
          labels: {app: agent}
        spec:
          containers:
          - name: agent
            image: \(image)
    """
  }
}
