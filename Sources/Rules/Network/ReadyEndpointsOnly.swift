import Inventory
import Kubernetes
import YAML

extension Network {
  static let readyEndpointsOnly = Rule(
    "network/ready-endpoints-only",
    title: "Balanced Services send requests to ready pods only",
    severity: .low,
    rationale: """
      publishNotReadyAddresses is for pods that have to find each other before they are ready, by \
      a headless Service. On one with an address of its own it sends users to pods that cannot \
      answer, at each start and each failed probe.
      """,
    remedy: "Remove publishNotReadyAddresses, or set clusterIP: None on a Service for peers.",
    examples: [
      .fails(service("web", "{publishNotReadyAddresses: ↓true, ports: [{port: 80}]}")),
      .passes(
        service(
          "db", "{clusterIP: None, publishNotReadyAddresses: true, ports: [{port: 5432}]}")),
      .passes(service("web", "{publishNotReadyAddresses: false, ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, _ in
    let field = service.object.spec["publishNotReadyAddresses"]
    // A Service of one pod of a StatefulSet is for peers, as a headless one is.
    let isForOnePod = service.selector["statefulset.kubernetes.io/pod-name"] != nil
    return field?.bool == true && !isForOnePod && !service.isHeadless
      && service.type != "ExternalName"
      ? .fails("sends requests to pods that are not ready", at: field?.location) : .passes
  }
}
