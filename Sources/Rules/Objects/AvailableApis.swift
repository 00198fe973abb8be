import Inventory
import Kubernetes
import YAML

extension Objects {
  static let availableApis = Rule(
    "objects/available-apis",
    title: "The Services behind aggregated APIs exist and answer",
    severity: .high,
    rationale: """
      While one aggregated API does not answer, no namespace can be deleted, and discovery, \
      garbage collection and quotas stumble over it.
      """,
    remedy: "Remove the APIService of software that is gone, or repair the software.",
    needs: [],
    examples: [
      .passes(api + Manifest.service("metrics")),
      .fails(
        api.replacing("name: metrics,", with: "name: ↓metrics,"), whole: true),
      .notAssessed(api),
      .fails(
        api + "status: {conditions: [{type: Available, status: ↓\"False\", reason: Failed}]}\n"),
      // The API server's own.
      .notApplicable(
        "{apiVersion: apiregistration.k8s.io/v1, kind: APIService, metadata: {name: v1.apps}, spec: {group: apps}}"
      ),
    ],
    judging: \.aggregatedApis
  ) { api, cluster in
    let condition = api.node["status"]["conditions"].items.first { $0["type"]?.text == "Available" }
    if let status = condition?["status"], status.text == "False" {
      let reason = condition?["reason"]?.text.map { " (\($0))" } ?? ""
      return .fails("is not available\(reason)", at: status.location)
    }
    let reference = api.spec["service"]
    guard let name = reference["name"], let text = name.text else { return .notApplicable }
    let namespace = reference["namespace"]?.text ?? ""
    let isThere = cluster.services.contains {
      $0.name == text && ($0.namespace == nil || $0.namespace == namespace)
    }
    if isThere { return .passes }
    guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
    return .fails(
      "is served by the Service \(namespace)/\(text), which does not exist", at: name.location)
  }

  private static let api = """
    apiVersion: apiregistration.k8s.io/v1
    kind: APIService
    metadata: {name: v1beta1.metrics.k8s.io}
    spec:
      group: metrics.k8s.io
      version: v1beta1
      groupPriorityMinimum: 100
      versionPriority: 100
      service: {name: metrics, namespace: shop}

    """
}

extension Cluster {
  fileprivate var aggregatedApis: [Object] {
    objects("APIService", group: "apiregistration.k8s.io").filter {
      $0.spec["service"]?.isMapping == true
    }
  }
}
