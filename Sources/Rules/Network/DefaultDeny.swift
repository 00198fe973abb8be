import Inventory
import Kubernetes
import Text
import YAML

extension Network {
  static let defaultDeny = Rule(
    "network/default-deny",
    title: "Namespaces let in only the traffic that a policy allows",
    severity: .medium,
    rationale: """
      Without a policy that selects every pod, each pod of the cluster can connect to each other \
      one. A single broken-into pod then reaches every database and internal interface.
      """,
    remedy: """
      Add a NetworkPolicy with podSelector: {} and policyTypes: [Ingress] to the namespace, and \
      allow what is needed in further policies.
      """,
    aliases: [
      "CIS 5.3.2", "netpols", "configure_network_policies_namespaces", "network-policy-deny-all",
      "add-network-policy", "C-0206", "C-0049", "C-0054", "C-0260", "C-0030", "CKV2_K8S_6",
      "NET004",
      "missingNetworkPolicy", "pod-networkpolicy", "non-isolated-pod", "require-netpol",
      "check_default_deny_policy_exists", "POP-1204",
    ],
    needs: [.manifests],
    examples: [
      .passes(web() + policy("deny", "{podSelector: {}, policyTypes: [Ingress, Egress]}")),
      .passes(
        web()
          + policy(
            "same-namespace", "{podSelector: {}, ingress: [{from: [{podSelector: {}}]}]}")),
      .passes(
        web() + """
          apiVersion: cilium.io/v2
          kind: CiliumClusterwideNetworkPolicy
          metadata: {name: deny}
          spec:
            endpointSelector: {}
            ingress: [{}]
          """, whole: true),
      .passes(web() + policy("web", "{podSelector: {matchLabels: {app: web}}, ingress: []}")),
      .fails(
        web().replacing("name: web\n  namespace", with: "name: ↓web\n  namespace")
          + policy("open", "{podSelector: {}, ingress: [{}]}")),
      .fails(
        web() + """
          apiVersion: v1
          kind: Namespace
          metadata:
            name: ↓shop
          """, whole: true),
      // Policies may be written elsewhere.
      .notAssessed(web() + "{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"),
      .notApplicable(web().replacing("namespace: shop", with: "namespace: kube-system")),
    ],
    judging: \.namespaces
  ) { namespace, cluster in
    if namespace.isSystem { return .notApplicable }
    if namespace.name.isEmpty { return .notAssessed(missing: "the namespace of the workloads") }
    let closes = namespace.networkPolicies.contains(where: closesNamespace)
    if closes || isClosedClusterWide(namespace.name, in: cluster) { return .passes }
    if closesEachWorkload(namespace, in: cluster) { return .passes }
    guard cluster.isWhole || !namespace.networkPolicies.isEmpty else {
      return .notAssessed(missing: Need.wholeCluster.missing)
    }
    return namespace.networkPolicies.isEmpty
      ? .fails("no NetworkPolicy limits who may connect to the pods of \(namespace.name)")
      : .fails("no NetworkPolicy of \(namespace.name) selects every pod and denies by default")
  }

  /// Whether the policies together isolate the pods of every workload.
  private static func closesEachWorkload(_ namespace: NamespaceView, in cluster: Cluster) -> Bool {
    var closed: Set<Location> = []
    for policy in namespace.networkPolicies.filter(limitsIngress) {
      guard let selector = LabelSelector(policy.spec["podSelector"]) else { continue }
      closed.formUnion(cluster.workloads(selectedBy: selector, of: policy).map(\.location))
    }
    return namespace.workloads.allSatisfy { closed.contains($0.location) }
  }

  /// Whether the pods a policy selects can be reached only as policies allow.
  private static func limitsIngress(_ policy: Object) -> Bool {
    let types = policy.spec["policyTypes"].items.compactMap(\.text)
    return policy.group == "networking.k8s.io" && (types.isEmpty || types.contains("Ingress"))
      && !policy.spec["ingress"].items.contains { $0.isMapping && $0.entries.isEmpty }
  }

  /// Whether a policy of any plug-in isolates every pod of its namespace.
  private static func closesNamespace(_ policy: Object) -> Bool {
    if policy.group.hasSuffix("projectcalico.org") { return isCalicoDeny(policy) }
    guard let selector = LabelSelector(policy.spec["podSelector"]), selector.isEmpty else {
      return false
    }
    return limitsIngress(policy)
  }

  private static func isClosedClusterWide(_ name: String, in cluster: Cluster) -> Bool {
    let cilium =
      cluster.objects("CiliumClusterwideNetworkPolicy")
      + cluster.objects("CiliumNetworkPolicy").filter { $0.namespace == name }
    if cilium.contains(where: isCiliumDeny) { return true }
    if cluster.objects("GlobalNetworkPolicy").contains(where: isCalicoDeny) { return true }
    let admin =
      cluster.objects("BaselineAdminNetworkPolicy") + cluster.objects("AdminNetworkPolicy")
    return admin.contains { policy in
      policy.spec["ingress"].items.contains { $0["action"]?.text == "Deny" }
    }
  }

  /// Cilium puts endpoints into default deny as soon as a policy with a direction selects them.
  private static func isCiliumDeny(_ policy: Object) -> Bool {
    let specs = policy.node["specs"].items + [policy.spec].compactMap { $0 }
    return specs.contains { spec in
      guard let selector = LabelSelector(spec["endpointSelector"]), selector.isEmpty else {
        return false
      }
      return spec["ingress"] != nil || spec["ingressDeny"] != nil
        || spec["enableDefaultDeny"]["ingress"]?.bool == true
    }
  }

  /// Calico policies deny what they do not allow to whatever they select; types default to Ingress.
  private static func isCalicoDeny(_ policy: Object) -> Bool {
    let selector = policy.spec["selector"]?.text ?? ""
    let types = policy.spec["types"].items.compactMap(\.text)
    return (selector.isEmpty || selector == "all()" || policy.spec["namespaceSelector"] != nil)
      && (types.isEmpty || types.contains("Ingress"))
  }
}
