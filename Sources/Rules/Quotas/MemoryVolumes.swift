import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let memoryVolumes = Rule(
    "quotas/memory-volumes",
    title: "Volumes in memory are bounded",
    severity: .low,
    rationale: """
      What a pod writes to an emptyDir of medium Memory counts as its memory. Without sizeLimit
      and memory limits it takes that of its node; with a sizeLimit above the memory limit the
      container is killed before the volume is full.
      """,
    remedy: """
      Set sizeLimit of the volume below the memory limit of the containers that mount it.
      """,
    aliases: ["require-emptydir-requests-limits"],
    needs: [.manifests],
    examples: [
      .passes(inMemory("sizeLimit: 64Mi", container: "resources: {limits: {memory: 128Mi}}")),
      .passes(inMemory("sizeLimit: 64Mi")),
      .fails(inMemory("↓medium: Memory")),
      .fails(inMemory("sizeLimit: ↓1Gi", container: "resources: {limits: {memory: 128Mi}}")),
      // The limit of the container bounds the volume.
      .passes(
        inMemory("medium: Memory", container: "resources: {limits: {memory: 128Mi}}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.podGroups, where: concerns
  ) { group, _ in
    for volume in group.workload.template.volumes
    where volume["emptyDir"]["medium"]?.text == "Memory" {
      let name = volume["name"]?.text ?? ""
      let users = group.workload.template.containers.filter { container in
        container.volumeMounts.contains { $0["name"]?.text == name }
      }
      let isOfPod = group.workload.hasPodLevel("limits", "memory")
      let limits = users.map { group.workload.effectiveLimit("memory", of: $0, group.bounds) }
      let size = volume["emptyDir"]["sizeLimit"]
      if let bound = Quantity(size), !isOfPod, !limits.isEmpty {
        let known = limits.compactMap { $0 }
        let sum = known.reduce(.zero, +)
        if known.count == limits.count, bound > sum {
          return .fails(
            "has a volume \(name) of \(bound) in memory, above the limit of \(sum) of its users",
            at: size?.location)
        }
      }
      let isBounded = Quantity(size) != nil || isOfPod || limits.allSatisfy { $0 != nil }
      if isBounded && !(limits.isEmpty && Quantity(size) == nil) { continue }
      return .fails(
        "has a volume \(name) in memory without sizeLimit, for containers without memory limit",
        at: volume["emptyDir"]?.location)
    }
    return .passes
  }

  private static func concerns(_ group: PodGroup, in _: Cluster) -> Bool {
    group.workload.template.volumes.contains { $0["emptyDir"]["medium"]?.text == "Memory" }
  }

  private static func inMemory(_ line: String, container: String = "") -> String {
    let medium = line.contains("medium") ? "" : "medium: Memory"
    return Manifest.workload(
      pod: "volumes:\n- name: fast\n  emptyDir:\n    \(line)\n    \(medium)",
      container: "volumeMounts: [{name: fast, mountPath: /fast}]\n\(container)")
  }
}
