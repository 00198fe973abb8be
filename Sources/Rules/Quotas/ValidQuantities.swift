import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let validQuantities = Rule(
    "quotas/valid-quantities",
    title: "Amounts of memory and processor time are written in units that make sense",
    severity: .high,
    rationale: """
      512m of memory is half a byte and 512 is five hundred bytes: with such a limit no container
      starts, and such a request reserves nothing. What is no quantity at all is refused.
      """,
    remedy: "Write memory as 512Mi or 1Gi, and processor time as 250m or 1.",
    needs: [.manifests],
    examples: [
      .passes(
        Manifest.workload(
          container: "resources: {requests: {cpu: 0.5, memory: 134217728}, limits: {cpu: 1e3}}")),
      .passes(Manifest.workload(container: "resources: {requests: {cpu: 0, memory: 0}}")),
      .fails(Manifest.workload(container: "resources: {limits: {memory: ↓512m}}")),
      .fails(Manifest.workload(container: "resources: {requests: {memory: ↓512}}")),
      .fails(Manifest.workload(container: "resources: {requests: {memory: ↓512MB}}")),
      .fails(Manifest.workload(container: "resources: {requests: {cpu: ↓\"500 m\"}}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.allContainers, where: concerns
  ) { subject, _ in
    let resources = subject.container.resources
    for (list, word) in [("requests", "request"), ("limits", "limit")] {
      for entry in resources[list].entries {
        guard let text = entry.value.text, !text.contains("$"), !text.contains("{") else {
          continue
        }
        guard let amount = Quantity(text) else {
          return .fails(
            "has a \(entry.key) \(word) of \"\(text)\", which is no quantity",
            at: entry.value.location)
        }
        let isTiny =
          entry.key == "memory" && amount > .zero && amount.thousandths < 1_048_576_000
        if isTiny {
          return .fails(
            "has a memory \(word) of \(text), which is \(bytes(amount))", at: entry.value.location)
        }
      }
    }
    return .passes
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    !subject.container.resources["requests"].entries.isEmpty
      || !subject.container.resources["limits"].entries.isEmpty
  }

  private static func bytes(_ amount: Quantity) -> String {
    if amount.thousandths < 1000 { return "less than a byte" }
    return amount.thousandths < 1_024_000 ? "\(amount.units) bytes" : "less than 1Mi"
  }
}
