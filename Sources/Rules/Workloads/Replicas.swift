import Inventory
import Kubernetes

extension Workloads {
  static let replicas = Rule(
    "workloads/replicas",
    title: "Workloads behind a Service have two replicas or more",
    severity: .high,
    rationale: """
      With one pod, every drain, crash and lost node is an outage for as long as it takes to
      start another one; after a lost node that is more than five minutes.
      """,
    remedy: "Set replicas: 2 or more, or scale with a HorizontalPodAutoscaler of minReplicas: 2.",
    aliases: [
      "deployment-replicas", "minimum-three-replicas", "deploymentMissingReplicas", "K8S002",
      "WRK017", "run_multiple_replicas", "require-deployments-have-multiple-replicas",
      "pod-high-availability", "POP-1109",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(spec: "replicas: 2") + Manifest.service()),
      .fails(Manifest.workload(spec: "replicas: ↓1") + Manifest.service()),
      .fails(
        Manifest.workload("StatefulSet", "↓web", spec: "serviceName: web") + Manifest.service()),
      // Nobody sends requests to it.
      .notApplicable(Manifest.workload(spec: "replicas: 1")),
      // Metrics can wait.
      .notApplicable(
        Manifest.workload(spec: "replicas: 1")
          + Manifest.service(spec: "ports: [{name: metrics, port: 9100}]")),
      // As can whoever asks for its health or a profile.
      .notApplicable(
        Manifest.workload(spec: "replicas: 1")
          + Manifest.service(
            spec: "ports: [{name: probes, port: 8080}, {name: http-profiling, port: 8008}]")),
      // Switched off.
      .notApplicable(Manifest.workload(spec: "replicas: 0") + Manifest.service()),
      // It elects no leader: two would undo each other's work.
      .notApplicable(
        Manifest.workload(
          spec: "replicas: 1",
          containers: "- name: a\n  image: quay.io/prometheus-operator/prometheus-operator:v0.86.1")
          + Manifest.service()),
      // Two would tell each thing twice.
      .notApplicable(
        Manifest.workload(
          spec: "replicas: 1",
          containers:
            "- name: a\n  image: registry.k8s.io/kube-state-metrics/kube-state-metrics:v2.17.0")
          + Manifest.service()),
      .notApplicable(
        Manifest.workload(
          spec: "replicas: 1",
          containers:
            "- name: a\n  image: ghcr.io/dexidp/dex:v2.44.0\n  command: [/shared/argocd-dex, rundex]"
        )
          + Manifest.service()),
      .fails(
        Manifest.workload(
          spec: "replicas: ↓1", containers: "- name: a\n  image: ghcr.io/dexidp/dex:v2.44.0")
          + Manifest.service()),
      .notApplicable(
        Manifest.workload(
          spec: "replicas: 1",
          containers: "- name: a\n  image: quay.io/prometheus/prometheus:v3.5.0")
          + Manifest.service()),
      // The autoscaler decides.
      .notApplicable(
        Manifest.workload(spec: "replicas: 1") + Manifest.service()
          + Manifest.autoscaler(spec: "minReplicas: 2\nmaxReplicas: 5")),
    ],
    judging: \.workloads,
    where: { workload, cluster in
      // One DNS pod is ha/cluster-dns-replicated's finding, another add-on ha/replicated-add-ons'.
      // observability/replicated-monitoring tells of Prometheus and Alertmanager.
      workload.isReplicated && !workload.servesClusterDNS && !workload.isMonitor
        && workload.criticalAddOn == nil && workload.metricsAPI == nil && !workload.runsOnce
        && cluster.isServed(workload)
    },
    twoReplicas)
}
