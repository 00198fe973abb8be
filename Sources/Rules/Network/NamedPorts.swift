import Inventory
import Kubernetes
import YAML

extension Network {
  static let namedPorts = Rule(
    "network/named-ports",
    title: "Named target ports of Services exist on the selected pods",
    severity: .high,
    rationale: """
      A Service port that names a target port sends traffic only to pods with a container port \
      of that name. When no pod has it, the Service port has no endpoints.
      """,
    remedy: "Name the container's port as the Service's targetPort does, or use its number.",
    aliases: ["POP-1106", "NET007", "invalid-target-ports"],
    needs: [.manifests],
    examples: [
      .passes(
        web(ports: "          ports: [{name: http, containerPort: 8080}]")
          + service("web", "{selector: {app: web}, ports: [{port: 80, targetPort: http}]}")),
      .passes(web() + service("web", "{selector: {app: web}, ports: [{port: 80}]}")),
      .fails(
        web(ports: "          ports: [{name: web, containerPort: 8080}]")
          + service("web", "{selector: {app: web}, ports: [{port: 80, targetPort: ↓http}]}")),
      .notAssessed(
        "-- base/web.yaml --\n" + web() + "-- auth/service.yaml --\n"
          + service("web", "{selector: {app: web}, ports: [{port: 80, targetPort: https}]}")),
      .notApplicable(
        service("web", "{selector: {app: x}, ports: [{port: 80, targetPort: http}]}")
          + web()),
    ],
    judging: \.services
  ) { service, cluster in
    let selected = cluster.workloads(of: service)
    if selected.isEmpty { return .notApplicable }
    let folder = service.object.folder
    let isSure =
      cluster.isClosed(around: service.object)
      && (cluster.isWhole || selected.allSatisfy { $0.object.folder == folder })
    let names = Set(
      selected.flatMap { $0.template.containers }.flatMap(\.ports).compactMap { $0["name"]?.text })
    for port in service.ports {
      guard let target = port["targetPort"], let name = target.string, !name.isEmpty,
        Int(name) == nil, !names.contains(name)
      else { continue }
      // An overlay or an operator may add the container that has it.
      guard isSure else { return .notAssessed(missing: Need.wholeCluster.missing) }
      let related = selected.prefix(1).map { Related("a pod it selects", at: $0.location) }
      return .fails(
        "sends traffic to port \(name), which no container of its pods has", at: target.location,
        related: related)
    }
    return .passes
  }
}
