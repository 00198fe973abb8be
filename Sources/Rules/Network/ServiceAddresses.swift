import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let serviceAddresses = Rule(
    "network/service-addresses",
    title: "Addresses chosen for Services lie in the Service range",
    severity: .high,
    rationale: """
      The API server refuses a Service whose clusterIP is outside its range; one that is left from \
      an earlier range is in nobody's books, and its address may be given to something else.
      """,
    remedy: """
      Leave clusterIP out, or choose an address in --service-cluster-ip-range or a ServiceCIDR.
      """,
    needs: [.apiServer, .manifests],
    examples: [
      .passes(
        apiServer("--service-cluster-ip-range=10.96.0.0/12") + "-- objects.yaml --\n" + web()
          + service("web", "{clusterIP: 10.96.0.10, ports: [{port: 80}]}")),
      .notApplicable(
        apiServer("--service-cluster-ip-range=10.96.0.0/12") + "-- objects.yaml --\n" + web()
          + service("web", "{clusterIP: None, ports: [{port: 80}]}")),
      .fails(
        apiServer("--service-cluster-ip-range=10.96.0.0/12") + "-- objects.yaml --\n" + web()
          + service("web", "{clusterIP: ↓10.32.0.10, ports: [{port: 80}]}")),
    ],
    judging: \.services
  ) { service, cluster in
    guard let node = service.object.spec["clusterIP"],
      let address = node.text.flatMap({ IPAddress($0) })
    else { return .notApplicable }
    let ranges = cluster.addressRanges.filter {
      $0.role == .services && $0.network.isIPv4 == address.isIPv4
    }
    // Without a range of its family nothing is known of such addresses.
    if ranges.isEmpty { return .notApplicable }
    if ranges.contains(where: { $0.network.contains(address) }) { return .passes }
    let known = Set(ranges.map(\.network.description)).sorted().joined(separator: ", ")
    return .fails(
      "has the address \(address), outside of \(known)", at: node.location,
      related: ranges.prefix(1).map { Related($0.title, at: $0.location) })
  }
}
