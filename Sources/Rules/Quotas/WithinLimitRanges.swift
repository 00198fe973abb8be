import Inventory
import Kubernetes
import Text
import YAML

extension Quotas {
  static let withinLimitRanges = Rule(
    "quotas/within-limit-ranges",
    title: "Containers keep to the minimum and maximum of their namespace",
    severity: .high,
    rationale: """
      The API server refuses pods with a container outside the min and max of a LimitRange. The
      workload exists, its pods never do.
      """,
    remedy: "Change the container's requests and limits, or the LimitRange.",
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(container: "resources: {limits: {memory: 1Gi}}")
          + Manifest.limitRange("max: {memory: 1Gi}")),
      .fails(
        Manifest.workload(container: "resources: {limits: {memory: ↓2Gi}}")
          + Manifest.limitRange("max: {memory: 1Gi}")),
      .fails(
        Manifest.workload(container: "resources: {requests: {cpu: ↓1m}}")
          + Manifest.limitRange("min: {cpu: 10m}")),
      .fails(
        Manifest.workload(container: "resources: {requests: {cpu: ↓100m}, limits: {cpu: 1}}")
          + Manifest.limitRange("maxLimitRequestRatio: {cpu: 4}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.allContainers, where: concerns
  ) { subject, cluster in
    let resources = subject.container.resources
    for range in cluster.limitRanges(of: subject.workload).ranges {
      for item in range.spec["limits"].items where item["type"]?.text == "Container" {
        for entry in item["max"].entries {
          guard let most = Quantity(entry.value), let own = resources["limits"][entry.key],
            let amount = Quantity(own), amount > most
          else { continue }
          return .fails(
            "has a \(entry.key) limit of \(own.text ?? ""), above the maximum of \(most)",
            at: own.location, related: [Related("the maximum", at: entry.value.location)])
        }
        for entry in item["maxLimitRequestRatio"].entries {
          guard let ratio = Quantity(entry.value),
            let limit = Quantity(resources["limits"][entry.key]),
            let own = resources["requests"][entry.key], let request = Quantity(own),
            request > .zero, request * ratio.units < limit
          else { continue }
          return .fails(
            "has a \(entry.key) limit of \(limit), more than \(ratio) times its request of \(request)",
            at: own.location, related: [Related("the ratio", at: entry.value.location)])
        }
        for entry in item["min"].entries {
          guard let least = Quantity(entry.value),
            let own = resources["requests"][entry.key] ?? resources["limits"][entry.key],
            let amount = Quantity(own), amount < least
          else { continue }
          return .fails(
            "has a \(entry.key) request of \(own.text ?? ""), below the minimum of \(least)",
            at: own.location, related: [Related("the minimum", at: entry.value.location)])
        }
      }
    }
    return .passes
  }

  private static func concerns(_ subject: WorkloadContainer, in cluster: Cluster) -> Bool {
    !cluster.limitRanges(of: subject.workload).ranges.isEmpty
  }
}
