import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let dnsAllowed = Rule(
    "network/dns-allowed",
    title: "Pods with limited egress can still resolve names",
    severity: .high,
    rationale: """
      A policy that limits egress also cuts off DNS unless some policy allows port 53. The pods \
      then may connect to their database and cannot find its address.
      """,
    remedy: """
      Allow egress to kube-system on port 53, UDP and TCP, for every pod whose egress is limited.
      """,
    aliases: ["add-networkpolicy-dns"],
    needs: [],
    examples: [
      .passes(
        web() + policy("egress", egress(to: "db"))
          + policy(
            "dns",
            "{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 53, protocol: UDP}]}]}"
          )),
      .passes(
        policy("egress", "{podSelector: {}, policyTypes: [Egress], egress: [{}]}")),
      .fails(
        web()
          + policy("egress", egress(to: "db")).replacing("name: egress", with: "name: ↓egress")),
      .notApplicable(web() + policy("none", "{podSelector: {}, policyTypes: [Ingress, Egress]}")),
      .notApplicable(
        policy(
          "external",
          "{podSelector: {}, policyTypes: [Egress], egress: [{to: [{ipBlock: {cidr: 10.1.2.3/32}}]}]}"
        )),
    ],
    judging: \.egressPolicies
  ) { egress, cluster in
    let policy = egress.object
    let rules = policy.spec["egress"].items
    if rules.contains(where: allowsDNS) { return .passes }
    // Pods that may talk to nobody, or to bare addresses only, need no names.
    guard rules.contains(where: needsNames) else { return .notApplicable }
    let isCovered = egress.openings.contains {
      cluster.sharesNamespace($0, policy) && covers($0, policy, in: cluster)
    }
    if isCovered { return .passes }
    let elsewhere = [
      "CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy", "GlobalNetworkPolicy",
      "AdminNetworkPolicy",
    ]
    if elsewhere.contains(where: { !cluster.objects($0).isEmpty }) {
      return .notAssessed(missing: "what the plug-in's own policies allow")
    }
    return .fails("limits egress, and no policy lets its pods reach DNS on port 53")
  }

  fileprivate static func limitsEgress(_ policy: Object) -> Bool {
    let types = policy.spec["policyTypes"].items.compactMap(\.text)
    return types.isEmpty ? policy.spec["egress"] != nil : types.contains("Egress")
  }

  fileprivate static func allowsDNS(_ rule: Node) -> Bool {
    let ports = rule["ports"].items
    let peers = rule["to"].items
    if ports.isEmpty {
      // Any port, so it is DNS when the peers may include the DNS pods.
      return peers.isEmpty
        || peers.contains { $0["namespaceSelector"] != nil || isEverywhere($0["ipBlock"]) }
    }
    return ports.contains { port in
      if port["port"] == nil { return port["protocol"]?.text != "SCTP" }
      if let name = port["port"]?.string { return name.hasPrefix("dns") }
      guard let first = port["port"]?.int else { return false }
      return (first...max(first, port["endPort"]?.int ?? first)).contains(53)
        || first == 5353
    }
  }

  private static func isEverywhere(_ block: Node?) -> Bool {
    block["cidr"]?.text?.hasSuffix("/0") ?? false
  }

  /// Whether a rule leads to pods, which are found by name.
  private static func needsNames(_ rule: Node) -> Bool {
    let peers = rule["to"].items
    return peers.isEmpty || peers.contains { $0["podSelector"] != nil }
  }

  /// Whether `other` selects every pod that `policy` does.
  private static func covers(_ other: Object, _ policy: Object, in cluster: Cluster) -> Bool {
    guard let wide = LabelSelector(other.spec["podSelector"]) else { return false }
    if wide.isEmpty { return true }
    guard let narrow = LabelSelector(policy.spec["podSelector"]), !narrow.isEmpty else {
      return false
    }
    let workloads = cluster.workloads(selectedBy: narrow, of: policy)
    if !workloads.isEmpty {
      return workloads.allSatisfy { wide.matches($0.template.labels) }
    }
    return wide.matches(Labels(narrow.node["matchLabels"]))
  }

  private static func egress(to name: String) -> String {
    "{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress],"
      + " egress: [{to: [{podSelector: {matchLabels: {app: \(name)}}}]}]}"
  }
}

/// A policy that limits egress, with all policies that let pods reach DNS.
struct EgressPolicy: Subject {
  let object: Object
  let openings: [Object]

  var title: String { object.title }
  var location: Location { object.location }
  var apiObject: Object? { object }
}

extension Cluster {
  fileprivate var egressPolicies: [EgressPolicy] {
    let policies = networkPolicies.filter(Network.limitsEgress)
    let openings = policies.filter { policy in
      policy.spec["egress"].items.contains(where: Network.allowsDNS)
    }
    return policies.map { EgressPolicy(object: $0, openings: openings) }
  }
}
