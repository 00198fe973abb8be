import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let equalMemory = Rule(
    "quotas/equal-memory",
    title: "Memory requests equal memory limits",
    severity: .info,
    rationale: """
      A container may use memory up to its limit, but only its request is set aside for it. When
      the node runs out, those far above their request are ended first. Opinions differ on how
      much to set aside.
      """,
    remedy: """
      Set the memory request to the limit in workloads that must not be evicted.
      """,
    aliases: [
      "container-memory-requests-equal-limits", "container-resource-requests-equal-limits",
      "memory-requests-equal-limits", "require-qos-guaranteed", "require-qos-burstable",
    ],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: "resources: {requests: {memory: 1Gi}, limits: {memory: 1Gi}}")),
      .passes(Manifest.workload(container: "resources: {limits: {memory: 1Gi}}")),
      .fails(
        Manifest.workload(
          "Deployment", "↓web",
          container: "resources: {requests: {memory: 64Mi}, limits: {memory: 1Gi}}")),
      // Bare containers are the finding of quotas/requests.
      .notApplicable(Manifest.workload()),
    ],
    judging: \.podGroups, where: concerns
  ) { group, _ in
    let uneven = group.workload.template.running.filter { container in
      guard let limit = container.limit("memory"), let request = container.request("memory") else {
        return false
      }
      return request < limit
    }
    return uneven.isEmpty
      ? .passes : .fails("requests less memory than its limit in \(uneven.named)")
  }

  private static func concerns(_ group: PodGroup, in _: Cluster) -> Bool {
    group.workload.isLongRunning
      && group.workload.template.running.contains { $0.limit("memory") != nil }
  }
}
