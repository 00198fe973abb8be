import Inventory
import Kubernetes
import YAML

extension Quotas {
  static let extendedResources = Rule(
    "quotas/extended-resources",
    title: "Devices and huge pages are requested as the API server takes them",
    severity: .high,
    rationale: """
      Devices cannot be shared, so a request must have an equal limit; huge pages need a request
      for processor time or memory beside them. The API server refuses other pods: the workload
      is stored, and its pods never exist.
      """,
    remedy: """
      Write the amount as a limit; the request is then the same.
      """,
    aliases: [
      "check-nvidia-gpu", "hugepages-2m-only", "hugepages-1g-only", "hugepages-config",
      "hugepages-*",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "resources: {limits: {nvidia.com/gpu: 1}}")),
      .fails(Manifest.workload(container: "resources: {requests: {nvidia.com/gpu: ↓1}}")),
      .fails(
        Manifest.workload(
          container: "resources: {requests: {nvidia.com/gpu: ↓1}, limits: {nvidia.com/gpu: 2}}")),
      .fails(Manifest.workload(container: "resources: {limits: {nvidia.com/gpu: ↓500m}}")),
      .fails(Manifest.workload(container: "resources: {limits: {hugepages-2Mi: ↓64Mi}}")),
      .passes(
        Manifest.workload(
          container: "resources: {limits: {hugepages-2Mi: 64Mi, memory: 1Gi}}")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.allContainers, where: concerns
  ) { subject, _ in
    let resources = subject.container.resources
    for entry in resources["requests"].entries where isExact(entry.key) {
      let limit = Quantity(resources["limits"][entry.key])
      guard let amount = Quantity(entry.value), limit != amount else { continue }
      return .fails(
        "requests \(amount) of \(entry.key) \(limit.map { "with a limit of \($0)" } ?? "without a limit")",
        at: entry.value.location)
    }
    // kubernetes `pkg/apis/core/validation`, `ValidateContainerResourceRequirements`: "HugePages
    // require cpu or memory".
    let others = ["cpu", "memory"].contains { resource in
      resources["requests"][resource] != nil || resources["limits"][resource] != nil
        || subject.workload.hasPodLevel("requests", resource)
    }
    for entry in resources["limits"].entries where isExact(entry.key) {
      if entry.key.hasPrefix("hugepages-") && !others {
        return .fails(
          "has \(entry.key) without a request for cpu or memory", at: entry.value.location)
      }
      if let amount = Quantity(entry.value), amount.thousandths % 1000 != 0 {
        return .fails("has \(amount) of \(entry.key), no whole number", at: entry.value.location)
      }
    }
    return .passes
  }

  private static func concerns(_ subject: WorkloadContainer, in _: Cluster) -> Bool {
    ["requests", "limits"].contains { list in
      subject.container.resources[list].entries.contains { isExact($0.key) }
    }
  }

  /// kubernetes `pkg/apis/core/helper`, `IsExtendedResourceName` and `IsHugePageResourceName`.
  private static func isExact(_ resource: String) -> Bool {
    resource.hasPrefix("hugepages-")
      || (resource.contains("/") && !resource.contains("kubernetes.io/")
        && !resource.hasPrefix("requests."))
  }
}
