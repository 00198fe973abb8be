import Inventory
import Kubernetes
import Text
import YAML

extension Quotas {
  static let requestsWithinLimits = Rule(
    "quotas/requests-within-limits",
    title: "Requests are not above limits",
    severity: .high,
    rationale: """
      The API server refuses a pod that requests more than its limit, also when the limit comes
      from a LimitRange: the workload is stored, and no pod of it is ever made.
      """,
    remedy: "Raise the limit or lower the request.",
    aliases: ["enforce-resources-as-ratio"],
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: "resources: {requests: {memory: 1Gi}, limits: {memory: 1024Mi}}")),
      .fails(
        Manifest.workload(
          container: "resources: {requests: {memory: ↓2Gi}, limits: {memory: 1Gi}}")),
      .fails(
        Manifest.workload(container: "resources: {requests: {memory: ↓2Gi}}")
          + Manifest.limitRange("default: {memory: 512Mi}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.allContainers, where: concerns
  ) { subject, cluster in
    let container = subject.container
    for entry in container.resources["requests"].entries {
      guard let request = Quantity(entry.value) else { continue }
      let own = container.resources["limits"][entry.key]
      // Only processor and memory defaults are in wide use, and looked up.
      let limit = own ?? cluster.limitRanges(of: subject.workload).limit(entry.key)
      guard let limit, let most = Quantity(limit), request > most else { continue }
      return .fails(
        """
        requests \(entry.value.text ?? "") of \(entry.key), above the limit of \
        \(limit.text ?? "")\(own == nil ? " that the LimitRange gives it" : "")
        """, at: entry.value.location, related: [Related("the limit", at: limit.location)])
    }
    return .passes
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    !subject.container.resources["requests"].entries.isEmpty
  }
}
