import Inventory
import Kubernetes

extension Workloads {
  static let livenessProbe = Rule(
    "workloads/liveness-probe",
    title: "A hung container is noticed and restarted",
    severity: .low,
    rationale: """
      A process that hangs without ending stays as it is until a person restarts it. A liveness
      probe restarts it; a wrong one does harm, so it should ask for nothing but the process.
      """,
    remedy: """
      Add a livenessProbe that fails only when a restart would help, and never because something
      else is down.
      """,
    aliases: [
      "CKV_K8S_8", "livenessProbeMissing", "no-liveness-probe", "C-0056", "POP-103",
      "check_liveness_probes",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(container: "livenessProbe: {httpGet: {path: /live, port: 8080}}")),
      // One container of the pod is watched; helpers beside it need not be.
      .passes(
        Manifest.workload(
          containers: """
            - name: web
              image: registry.example/web:1.4
              livenessProbe: {tcpSocket: {port: 8080}}
            - name: logs
              image: registry.example/logs:2.0
            """)),
      .fails(Manifest.workload("Deployment", "↓web")),
      .notApplicable(Manifest.cronJob()),
    ],
    judging: \.longRunningWorkloads
  ) { workload, _ in
    workload.template.running.contains { $0.livenessProbe != nil }
      ? .passes : .fails("has no livenessProbe")
  }
}
