import Flags
public import Inventory
import Text

extension HighAvailability {
  static let knownBackends = Rule(
    "ha/known-backends",
    title: "Load balancers send to every API server, and to nothing else",
    severity: .high,
    rationale: """
      A balancer that still lists a host that is gone loses the requests it sends there. One that \
      lacks a host makes the others carry its load, and that host's API server helps nobody.
      """,
    remedy: """
      List every control-plane host once in each balancer's backend, with a health check, and remove \
      the hosts that are gone.
      """,
    needs: [.apiServer],
    examples: [
      .passes(three + haproxy("10.0.1.11", "10.0.2.11", "10.0.3.11")),
      .fails(three + haproxy("10.0.1.11", "10.0.2.11", mark: "↓")),
      .fails(three + haproxy("10.0.1.11", "10.0.2.11", "10.0.3.11", "↓10.0.4.11")),
      .fails(
        three + """

          -- lb/nginx.conf --
          stream {
            ↓upstream kube_apiserver {
              least_conn;
              server 10.0.1.11:6443;
              server 10.0.3.11:6443 max_fails=3;
            }
            server { listen 6443; proxy_pass kube_apiserver; }
          }
          """),
      // What serves something else is nobody's business here.
      .notApplicable(
        three + "\n-- lb/haproxy.cfg --\nbackend web\n  server web-1 10.0.9.1:80 check\n"),
    ],
    judging: \.apiBalancers
  ) { balancer, cluster in
    let hosts = cluster.apiServerHosts
    for backend in balancer.backends {
      // A name may be any machine's.
      guard IPAddress(backend.host) != nil else { continue }
      if hosts.contains(where: { $0.addresses.contains(backend.host) }) { continue }
      return .fails(
        "sends to \(backend.host), which is no control-plane host", at: backend.location)
    }
    if balancer.backends.contains(where: { IPAddress($0.host) == nil }) { return .passes }
    let lacking = hosts.filter { host in
      !balancer.backends.contains { host.addresses.contains($0.host) }
    }
    guard let first = lacking.first else { return .passes }
    let names = lacking.map(\.name).joined(separator: ", ")
    return .fails(
      "does not send to \(names)",
      related: [Related("the API server that is left out", at: first.location)])
  }

  private static let three = apiServers(
    "--advertise-address=10.0.1.11", "--advertise-address=10.0.2.11",
    "--advertise-address=10.0.3.11")

  private static func haproxy(_ addresses: String..., mark: String = "") -> String {
    let servers = addresses.enumerated().map { number, address in
      let arrow = address.hasPrefix("↓") ? "↓" : ""
      return "  server cp-\(number + 1) \(arrow)\(address.drop { $0 == "↓" }):6443 check"
    }
    return """

      -- lb/haproxy.cfg --
      frontend api
        bind *:6443
        default_backend apiservers
      \(mark)backend apiservers
        mode tcp
      \(servers.joined(separator: "\n"))

      """
  }
}

extension Balancer: Subject {
  public var hostName: String? { host }
}

extension Cluster {
  /// The hosts of API servers whose addresses are known.
  fileprivate var apiServerHosts: [(name: String, addresses: [String], location: Location)] {
    hosts.compactMap { host in
      guard let server = host.component(.kubeAPIServer) else { return nil }
      let addresses = host.addresses + [server["advertise-address"].value ?? ""]
      guard addresses.contains(where: { IPAddress($0) != nil }) else { return nil }
      return (host.name, addresses, server.location)
    }
  }

  /// The balancers with an API server behind them.
  fileprivate var apiBalancers: [Balancer] {
    let hosts = apiServerHosts
    let ports = Set(apiServers.map { $0["secure-port"].value ?? "6443" })
    return balancers.filter { balancer in
      balancer.backends.contains { backend in
        backend.port.map(ports.contains) == true
          && hosts.contains { $0.addresses.contains(backend.host) }
      }
    }
  }
}
