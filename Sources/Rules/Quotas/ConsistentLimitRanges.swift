import Inventory
import Kubernetes
import Text
import YAML

extension Quotas {
  static let consistentLimitRanges = Rule(
    "quotas/consistent-limit-ranges",
    title: "LimitRanges do not contradict themselves",
    severity: .medium,
    rationale: """
      The API server refuses a LimitRange whose minimum lies above its maximum or whose defaults
      lie outside of them, so that the namespace has none.
      """,
    remedy: "Order the amounts: min ≤ defaultRequest ≤ default ≤ max.",
    needs: [],
    examples: [
      .passes(
        Manifest.limitRange(
          "min: {cpu: 10m}, defaultRequest: {cpu: 50m}, default: {cpu: 1}, max: {cpu: 2}")),
      .fails(Manifest.limitRange("defaultRequest: {memory: ↓1Gi}, default: {memory: 512Mi}")),
      .fails(Manifest.limitRange("min: {cpu: ↓2}, max: {cpu: 1}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: subjects
  ) { range, _ in
    let order = ["min", "defaultRequest", "default", "max"]
    for item in range.spec["limits"].items {
      for (index, lower) in order.enumerated() {
        for entry in item[lower].entries {
          guard let small = Quantity(entry.value) else { continue }
          for upper in order.dropFirst(index + 1) {
            guard let other = item[upper][entry.key], let great = Quantity(other), small > great
            else { continue }
            return .fails(
              """
              has \(lower) \(entry.value.text ?? "") above \(upper) \(other.text ?? "") for \
              \(entry.key)
              """, at: entry.value.location, related: [Related("the \(upper)", at: other.location)])
          }
        }
      }
    }
    return .passes
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.objects("LimitRange", group: "")
  }
}
