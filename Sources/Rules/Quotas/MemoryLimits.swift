import Inventory
import Kubernetes

extension Quotas {
  static let memoryLimits = Rule(
    "quotas/memory-limits",
    title: "Containers have a memory limit",
    severity: .medium,
    rationale: """
      A container that leaks memory without a limit takes that of its neighbours: the node runs
      out, and the kernel or the kubelet ends pods that did nothing wrong.
      """,
    remedy: "Set resources.limits.memory, best equal to the request.",
    aliases: [
      "memoryLimitsMissing", "C-0271", "C-0009", "KSV-0018", "CKV_K8S_13", "LimitsMemory",
      "WRK014", "POP-107", "limits",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "resources: {limits: {memory: 128Mi}}")),
      .passes(Manifest.workload() + Manifest.limitRange("default: {memory: 128Mi}")),
      .fails(Manifest.workload("Deployment", "↓web", container: "resources: {limits: {cpu: 1}}")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    let bare = lacking("limits", "memory", in: workload, cluster)
    return bare.isEmpty ? .passes : .fails("has no memory limit in \(bare.named)")
  }
}
