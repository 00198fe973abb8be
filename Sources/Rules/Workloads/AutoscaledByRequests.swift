import Inventory
import Kubernetes
import Text
import YAML

extension Workloads {
  static let autoscaledByRequests = Rule(
    "workloads/autoscaled-by-requests",
    title: "Workloads scaled by utilization have the requests it is a share of",
    severity: .high,
    rationale: """
      Utilization is use divided by request. When one container of the pods has no request, the
      autoscaler reports FailedGetResourceMetric and never scales.
      """,
    remedy: "Set resources.requests of the scaled resource in every container of the pods.",
    aliases: ["WRK010"],
    needs: [],
    examples: [
      .passes(
        Manifest.workload(container: "resources: {requests: {cpu: 100m}}")
          + Manifest.autoscaler(spec: byProcessorUse)),
      .fails(Manifest.workload() + Manifest.autoscaler("↓web", spec: byProcessorUse)),
      // A limit is a request too, and so is the default of a LimitRange.
      .passes(
        Manifest.workload(container: "resources: {limits: {cpu: 100m}}")
          + Manifest.autoscaler(spec: byProcessorUse)),
      .passes(
        Manifest.workload() + Manifest.autoscaler(spec: byProcessorUse)
          + Manifest.object(
            "v1", "LimitRange", "defaults",
            "spec: {limits: [{type: Container, defaultRequest: {cpu: 50m}}]}")),
      // An amount is no share of a request.
      .notApplicable(
        Manifest.workload()
          + Manifest.autoscaler(
            spec: """
              maxReplicas: 5
              metrics:
              - type: Resource
                resource: {name: memory, target: {type: AverageValue, averageValue: 1Gi}}
              """)),
    ],
    judging: \.autoscalers
  ) { autoscaler, cluster in
    guard let workload = cluster.target(of: autoscaler) else { return .notApplicable }
    let resources = sharesOfRequests(autoscaler)
    if resources.isEmpty { return .notApplicable }
    let bounds = cluster.limitRanges(of: workload)
    for (resource, only) in resources where !workload.hasPodLevel("requests", resource) {
      let bare = workload.template.running.filter { container in
        (only == nil || only == container.name)
          && workload.effectiveRequest(resource, of: container, bounds) == nil
      }
      if bare.isEmpty { continue }
      return .fails(
        "scales by the utilization of \(resource), for which \(bare.named) has no request",
        related: bare.map { Related("the container \($0.name)", at: $0.location) })
    }
    return .passes
  }

  /// The resources that the autoscaler follows by utilization, with the container where it
  /// follows one alone.
  private static func sharesOfRequests(_ autoscaler: Object)
    -> [(resource: String, container: String?)]
  {
    if autoscaler.apiVersion == "autoscaling/v1" {
      // v1 keeps the other metrics in an annotation.
      let others = autoscaler.annotations["autoscaling.alpha.kubernetes.io/metrics"] != nil
      let isSet = autoscaler.spec["targetCPUUtilizationPercentage"]?.int != nil
      return isSet || !others ? [("cpu", nil)] : []
    }
    let metrics = autoscaler.spec["metrics"].items
    // kubernetes `SetDefaults_HorizontalPodAutoscaler`: 80 % of cpu when there are no metrics.
    if metrics.isEmpty { return [("cpu", nil)] }
    return metrics.compactMap { metric in
      let source = metric["resource"] ?? metric["containerResource"]
      guard let source, let name = source["name"]?.text,
        source["target"]["averageUtilization"] != nil || source["targetAverageUtilization"] != nil
      else { return nil }
      return (name, source["container"]?.text)
    }
  }
}
