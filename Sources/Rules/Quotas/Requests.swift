import Inventory
import Kubernetes

extension Quotas {
  static let requests = Rule(
    "quotas/requests",
    title: "Containers request processor time and memory",
    severity: .medium,
    rationale: """
      The scheduler places pods by their requests alone. Pods that request nothing are packed onto
      full nodes and are the first to be evicted there.
      """,
    remedy: "Set resources.requests.cpu and resources.requests.memory to what the container uses.",
    aliases: [
      "container-resources", "unset-cpu-requirements", "unset-memory-requirements",
      "cpuRequestsMissing", "memoryRequestsMissing", "C-0268", "C-0269", "KSV-0015", "KSV-0016",
      "CKV_K8S_10", "CKV_K8S_12", "POP-106", "resource-requirements", "RequestsCPU",
      "RequestsMemory", "WRK005", "require-pod-requests-limits",
      "resource_requests_limits_in_daemonset", "resource_requests_limits_in_deployment",
      "resource_requests_limits_in_statefulset", "access-control-requests",
      "resource_requests_limits_in_*", "require-qos-burstable", "require-qos-guaranteed/burstable",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(container: "resources: {requests: {cpu: 100m, memory: 128Mi}}")),
      // The limit is the request where none is written.
      .passes(
        Manifest.workload(container: "resources: {limits: {cpu: 100m, memory: 128Mi}}")),
      .passes(
        Manifest.workload()
          + Manifest.limitRange("defaultRequest: {cpu: 50m, memory: 64Mi}")),
      // The pod as a whole requests them.
      .passes(
        Manifest.workload(pod: "resources: {requests: {cpu: 100m, memory: 128Mi}}")),
      .fails(Manifest.workload("Deployment", "↓web")),
      .fails(
        Manifest.workload(
          "Deployment", "↓web", container: "resources: {requests: {cpu: 100m}}")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    let cpu = lacking("requests", "cpu", in: workload, cluster)
    let memory = lacking("requests", "memory", in: workload, cluster)
    if cpu.isEmpty && memory.isEmpty { return .passes }
    if cpu.map(\.name) == memory.map(\.name) {
      return .fails("has no requests for cpu and memory in \(cpu.named)")
    }
    let parts = [("cpu", cpu), ("memory", memory)].filter { !$0.1.isEmpty }
      .map { "for \($0.0) in \($0.1.named)" }
    return .fails("has no request " + parts.joined(separator: ", and none "))
  }
}
