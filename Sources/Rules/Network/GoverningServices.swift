import Inventory
import Kubernetes
import YAML

extension Network {
  static let governingServices = Rule(
    "network/governing-services",
    title: "StatefulSets name a headless Service that gives their pods names",
    severity: .medium,
    rationale: """
      The pods of a StatefulSet find each other by names such as db-0.db. These exist only with the \
      headless Service that serviceName says; without it, members of a database never join.
      """,
    remedy: "Create a Service with clusterIP: None of that name and the pods' labels.",
    aliases: ["statefulset-has-servicename", "WRK027"],
    needs: [.manifests],
    examples: [
      .passes(
        set("serviceName: db")
          + service("db", "{clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}")),
      .fails(
        set("serviceName: ↓db") + service("db", "{selector: {app: db}, ports: [{port: 5432}]}")),
      .fails(
        set("serviceName: ↓db")
          + service("other", "{clusterIP: None, selector: {app: db}, ports: [{port: 5432}]}"),
        whole: true),
      .notAssessed(set("serviceName: db")),
      .notApplicable(set("replicas: 1")),
    ],
    judging: \.statefulSets
  ) { workload, cluster in
    guard let reference = workload.object.spec["serviceName"], let name = reference.text,
      !name.isEmpty
    else { return .notApplicable }
    guard let found = cluster.referenced("Service", name, from: workload.object),
      let service = Service(found)
    else {
      return cluster.isWhole
        ? .fails("names the Service \(name), which does not exist", at: reference.location)
        : .notAssessed(missing: Need.wholeCluster.missing)
    }
    if service.isHeadless || service.type == "ExternalName" { return .passes }
    // One pod has nobody to find.
    if cluster.leastReplicas(of: workload) ?? 1 < 2 { return .passes }
    return .fails(
      "names the Service \(name), which is not headless and gives its pods no names",
      at: reference.location, related: [Related("the Service", at: found.location)])
  }

  private static func set(_ line: String) -> String {
    """
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db, namespace: shop}
    spec:
      \(line)
      \(line.hasPrefix("replicas") ? "selector" : "replicas: 3\n  selector"): {matchLabels: {app: db}}
      template:
        metadata: {labels: {app: db}}
        spec: {containers: [{name: db, image: "docker.io/library/postgres:17.2"}]}
    ---

    """
  }
}

extension Cluster {
  fileprivate var statefulSets: [Workload] {
    workloads.filter { $0.kind == "StatefulSet" && $0.object.group == "apps" }
  }
}
