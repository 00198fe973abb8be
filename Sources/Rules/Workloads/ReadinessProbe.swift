import Inventory
import Kubernetes

extension Workloads {
  static let readinessProbe = Rule(
    "workloads/readiness-probe",
    title: "Containers behind a Service say when they are ready",
    severity: .high,
    rationale: """
      A container without a readiness or startup probe counts as ready the moment it starts.
      Requests reach it before it can answer, and a rollout of a broken version goes on to
      replace working pods.
      """,
    remedy: "Add a readinessProbe that fails for as long as the container cannot serve requests.",
    aliases: [
      "CKV_K8S_9", "readinessProbeMissing", "no-readiness-probe", "pod-probes", "C-0018",
      "POP-102", "POP-104", "K8S006", "WRK007", "check_readiness_probes", "require-probes",
      "lifecycle-readiness-probe",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: """
            ports: [{containerPort: 8080}]
            readinessProbe:
              httpGet: {path: /ready, port: 8080}
            """) + Manifest.service(spec: "ports: [{port: 80, targetPort: 8080}]")),
      .fails(
        Manifest.workload(
          containers: """
            - ↓name: web
              image: registry.example/web:1.4
            """) + Manifest.service(spec: "ports: [{port: 80, targetPort: 8080}]")),
      // The one that serves is ready when it says so; the other gets no requests.
      .passes(
        Manifest.workload(
          containers: """
            - name: web
              image: registry.example/web:1.4
              ports: [{name: http, containerPort: 8080}]
              readinessProbe: {httpGet: {path: /ready, port: http}}
            - name: logs
              image: registry.example/logs:2.0
            """) + Manifest.service(spec: "ports: [{port: 80, targetPort: http}]")),
      // No Service: nobody waits for it.
      .notApplicable(Manifest.workload()),
      // Scraping metrics needs no readiness.
      .notApplicable(
        Manifest.workload(container: "ports: [{name: metrics, containerPort: 9100}]")
          + Manifest.service(spec: "ports: [{name: metrics, port: 9100, targetPort: metrics}]")),
    ],
    judging: \.servedContainers
  ) { subject, _ in
    let container = subject.container
    // Their injectors give service-mesh and authorization proxies what they need.
    if ["istio-proxy", "linkerd-proxy", "kube-rbac-proxy"].contains(container.name) {
      return .notApplicable
    }
    return container.readinessProbe == nil && container.startupProbe == nil
      ? .fails("has no readinessProbe") : .passes
  }
}
