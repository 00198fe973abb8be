import Inventory
import Kubernetes
import YAML

extension Network {
  static let localTraffic = Rule(
    "network/local-traffic",
    title: "NodePort Services with local traffic have a pod on every node",
    severity: .info,
    rationale: """
      With externalTrafficPolicy Local a node without a pod of the Service drops the connection. \
      Balancers of the cloud ask each node for that; clients of a NodePort do not.
      """,
    remedy: "Run the pods as a DaemonSet, or set externalTrafficPolicy: Cluster.",
    aliases: ["POP-1107", "POP-1108"],
    needs: [.manifests],
    examples: [
      .fails(web() + service("web", nodePort("↓Local"))),
      .passes(web() + service("web", nodePort("Cluster"))),
      .passes(
        web().replacing("kind: Deployment", with: "kind: DaemonSet")
          + service("web", nodePort("Local"))),
      .notApplicable(web() + service("web", "{selector: {app: web}, ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, cluster in
    guard service.type == "NodePort" else { return .notApplicable }
    let policy = service.object.spec["externalTrafficPolicy"]
    guard policy?.text == "Local" else { return .passes }
    let workloads = cluster.workloads(of: service)
    if workloads.isEmpty || workloads.contains(where: \.isDaemon) { return .passes }
    return .fails("drops what comes to a node without its pods", at: policy?.location)
  }

  private static func nodePort(_ policy: String) -> String {
    "{type: NodePort, externalTrafficPolicy: \(policy), selector: {app: web}, ports: [{port: 80}]}"
  }
}
