import Inventory
import Kubernetes
import YAML

extension Network {
  static let noAllowAll = Rule(
    "network/no-allow-all",
    title: "Policies do not let everybody in on every port of a namespace's pods",
    severity: .low,
    rationale: """
      Policies are joined by OR: one empty rule for all pods takes back what every other policy of \
      the namespace closes.
      """,
    remedy: "Name the pods, and the ports or the peers, that are meant.",
    aliases: [
      "NET009", "NET010", "KSV-0038", "AllowAllIngressNetworkPolicyExists",
      "restrict-networkpolicy-empty-podselector", "POP-1203",
    ],
    examples: [
      .fails(policy("open", "{podSelector: {}, ingress: [↓{}]}")),
      .fails(
        policy(
          "open", "{podSelector: {}, ingress: [{from: [{ipBlock: {cidr: ↓0.0.0.0/0}}]}]}")),
      // A default deny; its policyTypes count, not a field policyType.
      .passes(policy("deny", "{podSelector: {}, policyTypes: [Ingress, Egress]}")),
      .passes(policy("web", "{podSelector: {}, ingress: [{ports: [{port: 443}]}]}")),
      .passes(policy("web", "{podSelector: {matchLabels: {app: web}}, ingress: [{}]}")),
      .passes(
        policy("out", "{podSelector: {}, policyTypes: [Egress], egress: [{}], ingress: [{}]}")),
    ],
    judging: \.networkPolicies
  ) { policy, _ in
    guard NetworkReach.limits(policy, .ingress),
      LabelSelector(policy.spec["podSelector"])?.isEmpty ?? true
    else { return .passes }
    for rule in policy.spec["ingress"].items where rule["ports"].items.isEmpty {
      let peers = rule["from"].items
      if peers.isEmpty {
        return .fails("lets everybody in on every port of every pod", at: rule.location)
      }
      let wide = peers.first { peer in
        let block = peer["ipBlock"]
        return block["except"].items.isEmpty && block["cidr"]?.text?.hasSuffix("/0") == true
      }
      if let wide {
        return .fails(
          "lets every address in on every port of every pod",
          at: wide["ipBlock"]["cidr"]?.location)
      }
    }
    return .passes
  }
}
