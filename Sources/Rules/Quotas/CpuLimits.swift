import Inventory
import Kubernetes

extension Quotas {
  static let cpuLimits = Rule(
    "quotas/cpu-limits",
    title: "Containers have a processor limit",
    severity: .info,
    rationale: """
      A limit keeps a container from using idle processor time, which makes its speed the same on
      every node, and slows it down for nothing on an idle one. Opinions differ; requests matter
      more.
      """,
    remedy: "Set resources.limits.cpu where an even speed matters more than a high one.",
    aliases: ["cpuLimitsMissing", "C-0270", "KSV-0011", "CKV_K8S_11", "LimitsCPU"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "resources: {limits: {cpu: 1}}")),
      .fails(Manifest.workload("Deployment", "↓web")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    let bare = lacking("limits", "cpu", in: workload, cluster)
    return bare.isEmpty ? .passes : .fails("has no processor limit in \(bare.named)")
  }
}
