import Inventory
import Kubernetes
import Text
import YAML

extension Quotas {
  static let podsWithinLimitRanges = Rule(
    "quotas/pods-within-limit-ranges",
    title: "Pods as a whole keep to the minimum and maximum of their namespace",
    severity: .high,
    rationale: """
      A LimitRange of type Pod bounds the sum of a pod's containers, and refuses pods that leave out \
      what it bounds. The workload exists, its pods never do.
      """,
    remedy: "Change the containers' requests and limits, or the LimitRange.",
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(container: "resources: {limits: {memory: 1Gi}}")
          + Manifest.limitRange("max: {memory: 1Gi}", type: "Pod")),
      .fails(
        Manifest.workload(
          "Deployment", "↓web",
          containers: """
            - {name: a, image: "a:1", resources: {limits: {memory: 600Mi}}}
            - {name: b, image: "b:1", resources: {limits: {memory: 600Mi}}}
            """) + Manifest.limitRange("max: {memory: 1Gi}", type: "Pod")),
      .fails(
        Manifest.workload("Deployment", "↓web")
          + Manifest.limitRange("max: {memory: 1Gi}", type: "Pod")),
      .fails(
        Manifest.workload("Deployment", "↓web")
          + Manifest.limitRange("min: {cpu: 100m}", type: "Pod")),
      // The range of containers fills in what the one of pods asks for.
      .passes(
        Manifest.workload()
          + Manifest.object(
            "v1", "LimitRange", "bounds",
            "spec: {limits: [{type: Container, default: {memory: 128Mi}}, "
              + "{type: Pod, max: {memory: 1Gi}}]}")),
      .notApplicable(Manifest.workload() + Manifest.limitRange("max: {memory: 1Gi}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.podGroups, where: concerns
  ) { group, _ in
    // kubernetes plugin/pkg/admission/limitranger/admission.go, PodValidateLimitFunc.
    for item in podItems(group) {
      for entry in item["max"].entries where resources.contains(entry.key) {
        guard let most = Quantity(entry.value) else { continue }
        guard let limit = amount("limits", entry.key, of: group) else {
          return fails("has no \(entry.key) limit, and the namespace allows \(most) a pod", entry)
        }
        let largest = max(limit, amount("requests", entry.key, of: group) ?? .zero)
        if largest > most {
          return fails("may take \(largest) of \(entry.key), above the maximum of \(most)", entry)
        }
      }
      for entry in item["min"].entries where resources.contains(entry.key) {
        guard let least = Quantity(entry.value) else { continue }
        guard let request = amount("requests", entry.key, of: group) else {
          return fails("requests no \(entry.key), and the namespace asks for \(least) a pod", entry)
        }
        if request < least {
          return fails("requests \(request) of \(entry.key), below the minimum of \(least)", entry)
        }
      }
    }
    return .passes
  }

  private static let resources: Set<String> = ["cpu", "memory", "ephemeral-storage"]

  private static func concerns(_ group: PodGroup, in _: Cluster) -> Bool {
    group.workload.kind != "PodTemplate" && !podItems(group).isEmpty
  }

  private static func podItems(_ group: PodGroup) -> [Node] {
    group.bounds.ranges.flatMap { range in
      range.spec["limits"].items.filter { $0["type"]?.text == "Pod" }
    }
  }

  /// What the pod asks for or may take in all; nil where none of its containers says.
  private static func amount(
    _ list: String, _ resource: String, of group: PodGroup
  ) -> Quantity? {
    let workload = group.workload
    let isSaid =
      workload.hasPodLevel(list, resource)
      || workload.template.containers.contains { container in
        container.role != .ephemeral
          && (list == "limits"
            ? workload.effectiveLimit(resource, of: container, group.bounds)
            : workload.effectiveRequest(resource, of: container, group.bounds)) != nil
      }
    return isSaid ? workload.podAmount(list, resource, group.bounds) : nil
  }

  private static func fails(_ message: String, _ entry: Node.Entry) -> Verdict {
    .fails(message, related: [Related("the LimitRange", at: entry.value.location)])
  }
}
