import Inventory
import Kubernetes
import YAML

extension Network {
  static let noExternalIPs = Rule(
    "network/no-external-ips",
    title: "Services claim no external IP addresses",
    severity: .high,
    rationale: """
      Whoever may set externalIPs can draw the traffic of any address to their own pods \
      (CVE-2020-8554), and nothing in the cluster routes the address or takes it over when a \
      node fails.
      """,
    remedy: """
      Remove spec.externalIPs and use a LoadBalancer Service; refuse the field with the \
      DenyServiceExternalIPs admission plug-in.
      """,
    aliases: ["KSV-0108", "restrict-service-external-ips", "NET019"],
    needs: [],
    examples: [
      .passes(service("web", "{type: LoadBalancer, ports: [{port: 80}]}")),
      .passes(service("web", "{externalIPs: [], ports: [{port: 80}]}")),
      .fails(service("web", "{externalIPs: [↓203.0.113.7], ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, _ in
    let addresses = service.object.spec["externalIPs"].items
    guard let first = addresses.first else { return .passes }
    let listed = addresses.compactMap(\.text).joined(separator: ", ")
    return .fails("claims the external addresses \(listed)", at: first.location)
  }
}
