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
      .fails(
        dns + web() + policy("dns", toDNS("k8s-app: coredns", mark: "↓")), whole: true),
      .passes(dns + web() + policy("dns", toDNS("k8s-app: kube-dns")), whole: true),
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
    if let dead = deadOpening(of: egress, in: cluster) { return dead }
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

  /// The failure of a policy that opens port 53 of pods among which those of DNS are not.
  private static func deadOpening(of egress: EgressPolicy, in cluster: Cluster) -> Verdict? {
    let policy = egress.object
    let servers = egress.servers
    if servers.isEmpty { return nil }
    for rule in policy.spec["egress"].items
    where rule["ports"].items.contains(where: { $0["port"]?.int == 53 }) {
      let peers = rule["to"].items
      if peers.isEmpty { return nil }
      let reaches = peers.contains { peer in
        servers.contains { cluster.peer(peer, of: policy, matches: $0) ?? true }
      }
      if reaches { return nil }
      return .fails(
        "opens port 53 of pods that are not the cluster's DNS", at: rule["to"]?.location,
        related: servers.prefix(1).map { Related("the cluster's DNS", at: $0.location) })
    }
    return nil
  }

  fileprivate static func limitsEgress(_ policy: Object) -> Bool {
    NetworkReach.limits(policy, .egress)
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

  private static let dns = """
    apiVersion: v1
    kind: Service
    metadata: {name: kube-dns, namespace: kube-system}
    spec: {selector: {k8s-app: kube-dns}, ports: [{port: 53, protocol: UDP}]}
    ---
    apiVersion: apps/v1
    kind: Deployment
    metadata: {name: coredns, namespace: kube-system}
    spec:
      selector: {matchLabels: {k8s-app: kube-dns}}
      template:
        metadata: {labels: {k8s-app: kube-dns}}
        spec: {containers: [{name: coredns, image: "registry.k8s.io/coredns/coredns:v1.12.1"}]}
    ---

    """

  private static func toDNS(_ labels: String, mark: String = "") -> String {
    "{podSelector: {}, policyTypes: [Egress], egress: [{ports: [{port: 53, protocol: UDP}],"
      + " to: \(mark)[{namespaceSelector: {}, podSelector: {matchLabels: {\(labels)}}}]}]}"
  }

  private static func egress(to name: String) -> String {
    "{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress],"
      + " egress: [{to: [{podSelector: {matchLabels: {app: \(name)}}}]}]}"
  }
}

/// A policy that limits egress, with all policies that let pods reach DNS.
struct EgressPolicy: ObjectSubject {
  let object: Object
  let openings: [Object]
  /// The workloads of the cluster's DNS, where only they answer and only policies shown count.
  let servers: [Workload]
}

extension Cluster {
  /// Whether pods ask a cache on their own node, which no selector means.
  fileprivate var hasLocalDNSCache: Bool {
    workloads.contains { $0.isDaemon && $0.runs(["k8s-dns-node-cache", "node-local-dns"]) }
  }

  fileprivate var egressPolicies: [EgressPolicy] {
    let policies = networkPolicies.filter(Network.limitsEgress)
    let openings = policies.filter { policy in
      policy.spec["egress"].items.contains(where: Network.allowsDNS)
    }
    let isTold = isWhole && !hasPluginPolicies && !hasLocalDNSCache
    let servers = isTold ? dnsServices.flatMap { workloads(of: $0) } : []
    return policies.map { EgressPolicy(object: $0, openings: openings, servers: servers) }
  }
}
