import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let dnsOverTCP = Rule(
    "network/dns-over-tcp",
    title: "Policies that allow DNS allow it over TCP too",
    severity: .low,
    rationale: """
      An answer that does not fit a UDP packet is asked for again over TCP. Names with many \
      addresses, such as those of large headless Services, then stop to resolve one day.
      """,
    remedy: "Add {port: 53, protocol: TCP} beside the UDP port.",
    aliases: ["add-networkpolicy-dns"],
    examples: [
      .passes(dns("{port: 53, protocol: UDP}, {port: 53, protocol: TCP}")),
      .fails(dns("↓{port: 53, protocol: UDP}")),
      .passes(dns("{port: 53, protocol: UDP}") + dns("{port: 53}", name: "tcp")),
      .notApplicable(dns("{port: 443}")),
    ],
    judging: \.dnsPolicies
  ) { openings, _ in
    guard let udp = openings.udp else { return .notApplicable }
    return openings.allowsTCP ? .passes : .fails("allows DNS over UDP only", at: udp.location)
  }

  private static func dns(_ ports: String, name: String = "dns") -> String {
    policy(
      name, "{podSelector: {}, policyTypes: [Egress], egress: [{ports: [\(ports)]}]}")
  }
}

/// A policy that names the port of DNS, with what it and its like allow.
struct DNSPolicy: ObjectSubject {
  let object: Object
  let udp: Node?
  let allowsTCP: Bool
}

extension Cluster {
  fileprivate var dnsPolicies: [DNSPolicy] {
    // One policy for TCP may stand beside another for UDP.
    var overTCP: Set<String> = []
    let policies = networkPolicies
    for policy in policies where Self.port(53, "TCP", of: policy) != nil {
      overTCP.insert("\(policy.namespace ?? "")\n\(policy.folder)")
    }
    return policies.map { policy in
      let isBeside = overTCP.contains("\(policy.namespace ?? "")\n\(policy.folder)")
      return DNSPolicy(
        object: policy, udp: Self.port(53, "UDP", of: policy), allowsTCP: isBeside)
    }
  }

  /// The entry of a policy's egress ports that names the number for the transport, or the rule
  /// that leaves ports open altogether.
  private static func port(_ number: Int, _ transport: String, of policy: Object) -> Node? {
    for rule in policy.spec["egress"].items {
      if rule["ports"].items.isEmpty, transport == "TCP" { return rule }
      let found = rule["ports"].items.first { port in
        guard port["protocol"]?.text ?? "TCP" == transport else { return false }
        guard let first = port["port"]?.int else { return false }
        return (first...max(first, port["endPort"]?.int ?? first)).contains(number)
      }
      if let found { return found }
    }
    return nil
  }
}
