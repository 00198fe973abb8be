import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let roomForServices = Rule(
    "network/room-for-services",
    title: "The Service range has twice the addresses that Services take",
    severity: .low,
    rationale: """
      Every Service takes an address for as long as it lives, and a part of the range is kept for \
      addresses chosen by hand. When none is left, nothing new can be deployed.
      """,
    remedy: """
      Choose a /20 or larger when the cluster is made; since 1.33 a second ServiceCIDR object adds a \
      range to a running cluster.
      """,
    needs: [.apiServer],
    examples: [
      .passes(apiServer("--service-cluster-ip-range=10.96.0.0/12")),
      .passes(apiServer("--service-cluster-ip-range=fd00::/108")),
      .fails(apiServer("↓--service-cluster-ip-range=10.96.0.0/25")),
      .passes(
        apiServer("--service-cluster-ip-range=10.96.0.0/25") + """
          -- range.yaml --
          apiVersion: networking.k8s.io/v1
          kind: ServiceCIDR
          metadata: {name: more}
          spec: {cidrs: [10.97.0.0/20]}
          """),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let option = server["service-cluster-ip-range"]
    guard option.isSet else { return .notApplicable }
    let taking = cluster.services.count { !$0.isHeadless && $0.type != "ExternalName" }
    let added = cluster.objects("ServiceCIDR", group: "networking.k8s.io").flatMap { object in
      object.spec["cidrs"].items.compactMap { $0.text.flatMap { CIDR($0) } }
    }
    for network in option.list.compactMap({ CIDR($0) }) {
      let all = Set([network] + added.filter { $0.isIPv4 == network.isIPv4 })
      let counts = all.map { $0.freeBits < 32 ? 1 << $0.freeBits : 1 << 32 }
      let count = counts.reduce(0) { $0 + min($1, 1 << 32) }
      if count < 256 || count < 2 * taking {
        let services = taking == 1 ? "1 Service" : "\(taking) Services"
        return .fails(
          "has \(count) addresses for Services in \(network), and \(services) so far",
          at: option.location)
      }
    }
    return .passes
  }
}
