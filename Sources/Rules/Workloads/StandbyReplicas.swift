import Inventory
import Kubernetes

extension Workloads {
  static let standbyReplicas = Rule(
    "workloads/standby-replicas",
    title: "Workers and controllers without a Service have a second replica",
    severity: .low,
    rationale: """
      While the only pod of a worker or controller is moved or restarted, its work stands still.
      Many controllers elect a leader and can have a second pod stand by.
      """,
    remedy: """
      Set replicas: 2 where the program elects a leader or shares its work; suppress the finding
      with a reason where it must run once.
      """,
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(spec: "replicas: 2")),
      .fails(Manifest.workload(spec: "replicas: ↓1")),
      .fails(Manifest.workload("Deployment", "↓web", spec: "paused: false")),
      .notApplicable(
        Manifest.workload(
          spec: "replicas: 1",
          containers: "- name: a\n  image: quay.io/prometheus/blackbox-exporter:v0.27.0")),
      // Its replicas are judged as those of a server.
      .notApplicable(Manifest.workload(spec: "replicas: 1") + Manifest.service()),
    ],
    judging: \.workloads,
    where: { workload, cluster in
      workload.isReplicated && workload.criticalAddOn == nil && workload.metricsAPI == nil
        && !workload.runsOnce
        && !cluster.isServed(workload)
    },
    twoReplicas)
}
