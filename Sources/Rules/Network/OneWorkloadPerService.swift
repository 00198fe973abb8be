import Inventory
import Kubernetes
import YAML

extension Network {
  static let oneWorkloadPerService = Rule(
    "network/one-workload-per-service",
    title: "Services select no pods that do not listen on their ports",
    severity: .medium,
    rationale: """
      A selector that is too broad takes the pods of other workloads for endpoints. Each request \
      that goes to one of them is refused, and which do so changes with every connection.
      """,
    remedy: "Add a label to the selector that only the meant pods carry, such as component.",
    aliases: ["NET018", "require-unique-service-selector"],
    needs: [.manifests],
    examples: [
      .fails(
        two("8080", "9090")
          + service("web", "{selector: ↓{part-of: shop}, ports: [{port: 80, targetPort: 8080}]}")),
      .passes(
        two("8080", "8080")
          + service("web", "{selector: {part-of: shop}, ports: [{port: 80, targetPort: 8080}]}")),
      .passes(
        two("8080", "9090")
          + service(
            "web",
            "{selector: {part-of: shop, app: a}, ports: [{port: 80, targetPort: 8080}]}")),
      // Headless Services name pods, whatever these listen on.
      .passes(
        two("8080", "9090")
          + service(
            "web",
            "{clusterIP: None, selector: {part-of: shop}, ports: [{port: 80, targetPort: 8080}]}"
          )),
    ],
    judging: \.services
  ) { service, cluster in
    if service.isHeadless { return .passes }
    let selected = cluster.workloads(of: service).filter { workload in
      !workload.template.running.flatMap(\.ports).isEmpty && workload.declaredReplicas != 0
    }
    guard selected.count > 1 else { return selected.isEmpty ? .notApplicable : .passes }
    for port in service.ports {
      let target = port["targetPort"]?.text ?? port["port"]?.text ?? ""
      let (listening, deaf) = (
        selected.filter { declares($0, target) }, selected.filter { !declares($0, target) }
      )
      guard let right = listening.first, let wrong = deaf.first else { continue }
      // Variants of one workload may have lost a port that the Service still names.
      if right.object.name == wrong.object.name { continue }
      guard cluster.isWhole || right.object.folder == wrong.object.folder else {
        return .notAssessed(missing: Need.wholeCluster.missing)
      }
      return .fails(
        "sends requests for port \(target) to \(wrong.title) too, which does not listen there",
        at: service.selector.node?.location,
        related: [
          Related("the pods that listen", at: right.location),
          Related("the pods that do not", at: wrong.location),
        ])
    }
    return .passes
  }

  private static func declares(_ workload: Workload, _ target: String) -> Bool {
    workload.template.running.flatMap(\.ports).contains {
      $0["containerPort"]?.text == target || $0["name"]?.text == target
    }
  }

  private static func two(_ first: String, _ second: String) -> String {
    [("a", first), ("b", second)].map { name, port in
      """
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: \(name), namespace: shop}
      spec:
        selector: {matchLabels: {app: \(name)}}
        template:
          metadata: {labels: {app: \(name), part-of: shop}}
          spec:
            containers: [{name: c, image: "registry.example/c:1", ports: [{containerPort: \(port)}]}]
      ---

      """
    }.joined()
  }
}
