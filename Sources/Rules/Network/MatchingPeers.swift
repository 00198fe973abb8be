import Inventory
import Kubernetes
import YAML

extension Network {
  static let matchingPeers = Rule(
    "network/matching-peers",
    title: "The peers of NetworkPolicies exist",
    severity: .low,
    rationale: """
      A peer that means no pod or namespace opens nothing: whoever was to be let in is kept out. \
      Most often a namespace lacks the label that the selector asks for, or a selector of pods \
      in another namespace became a peer of its own by a dash too many.
      """,
    remedy: """
      Select namespaces by kubernetes.io/metadata.name, which each has, and write podSelector and \
      namespaceSelector of one peer under one dash.
      """,
    aliases: [
      "dangling-networkpolicypeer-podselector", "POP-1201", "POP-1202", "POP-1208", "NET023",
    ],
    needs: [.wholeCluster],
    examples: [
      .passes(
        web() + space + from("[{namespaceSelector: {matchLabels: {team: shop}}}]"), whole: true),
      .passes(
        web() + space
          + from(
            "[{namespaceSelector: {matchLabels: {kubernetes.io/metadata.name: shop}},"
              + " podSelector: {matchLabels: {app: web}}}]"), whole: true),
      .passes(
        web() + space + from("[{podSelector: {matchExpressions: [{key: app, operator: Exists}]}}]"),
        whole: true),
      .fails(
        web() + space + from("[{namespaceSelector: ↓{matchLabels: {name: shop}}}]"), whole: true),
      .fails(
        web() + space + from("[{podSelector: ↓{matchLabels: {app: wbe}}}]"), whole: true),
      .fails(
        web() + space
          + """
          apiVersion: networking.k8s.io/v1
          kind: NetworkPolicy
          metadata: {name: db, namespace: bank}
          spec:
            podSelector: {}
            ingress:
              - from:
                  - namespaceSelector: {matchLabels: {team: shop}}
                  - podSelector: ↓{matchLabels: {app: web}}
          """, whole: true),
    ],
    judging: \.networkPolicies
  ) { policy, cluster in
    for (field, list) in [("ingress", "from"), ("egress", "to")] {
      for rule in policy.spec[field].items {
        let peers = rule[list].items
        for peer in peers {
          if let failure = dangling(peer, beside: peers, of: policy, in: cluster) {
            return failure
          }
        }
      }
    }
    return .passes
  }

  private static func dangling(
    _ peer: Node, beside peers: [Node], of policy: Object, in cluster: Cluster
  ) -> Verdict? {
    let pods = LabelSelector(peer["podSelector"])
    if let spaces = LabelSelector(peer["namespaceSelector"]) {
      let known = cluster.namespaceNames(spaces)
      if known.isEmpty { return .fails("means no namespace", at: spaces.node.location) }
      guard let pods, !pods.isEmpty else { return nil }
      let isThere = cluster.workloads(matching: pods).contains {
        $0.namespace.map(known.contains) ?? true
      }
      return isThere ? nil : .fails("means no pod of its namespaces", at: pods.node.location)
    }
    guard let pods, !pods.isEmpty,
      cluster.workloads(selectedBy: pods, of: policy).isEmpty
    else { return nil }
    // The pods are there, in the namespaces of the peer next to it.
    let spaces = peers.compactMap { other in
      other["podSelector"] == nil ? LabelSelector(other["namespaceSelector"]) : nil
    }
    let beside = Set(spaces.flatMap { cluster.namespaceNames($0) })
    let isSplit = cluster.workloads(matching: pods).contains {
      $0.namespace.map(beside.contains) ?? false
    }
    return .fails(
      isSplit
        ? "means no pod of \(policy.namespace ?? "its namespace"), and is a peer apart from the "
          + "namespaceSelector beside it, where such pods are"
        : "means no pod of \(policy.namespace ?? "its namespace")", at: pods.node.location)
  }

  private static let space = """
    {apiVersion: v1, kind: Namespace, metadata: {name: shop, labels: {team: shop}}}
    ---

    """

  private static func from(_ peers: String) -> String {
    policy("web", "{podSelector: {}, ingress: [{from: \(peers)}]}")
  }
}
