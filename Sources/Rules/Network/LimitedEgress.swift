import Inventory
import Kubernetes

extension Network {
  static let limitedEgress = Rule(
    "network/limited-egress",
    title: "Namespaces with policies limit what their pods connect to as well",
    severity: .info,
    rationale: """
      What breaks in fetches its tools and sends the data away. A policy on egress is what stops \
      that; one on ingress does not.
      """,
    remedy: """
      Add a NetworkPolicy with podSelector: {} and policyTypes: [Egress], one for DNS, and what \
      the pods need.
      """,
    aliases: ["POP-1205", "netpols", "network-policy-deny-all", "add-network-policy"],
    needs: [.manifests],
    examples: [
      .passes(web() + policy("deny", "{podSelector: {}, policyTypes: [Ingress, Egress]}")),
      .passes(
        web()
          + policy("web", "{podSelector: {matchLabels: {app: web}}, policyTypes: [Egress]}")),
      .fails(
        web().replacing("name: web\n  namespace", with: "name: ↓web\n  namespace")
          + policy("deny", "{podSelector: {}, policyTypes: [Ingress]}")),
      // That there is no policy at all is one finding, and another rule's.
      .notApplicable(web()),
    ],
    judging: \.namespaces
  ) { namespace, cluster in
    if namespace.isSystem || namespace.name.isEmpty { return .notApplicable }
    let policies = namespace.networkPolicies.filter { $0.group == "networking.k8s.io" }
    if policies.isEmpty { return .notApplicable }
    if cluster.hasPluginPolicies { return otherPolicies }
    let folders = Set(policies.map(\.folder))
    let open = namespace.workloads.first {
      !$0.template.hostNetwork && (cluster.isWhole || folders.contains($0.object.folder))
        && cluster.networkReach(of: $0).limits(.egress).isEmpty
    }
    guard let open else { return .passes }
    return .fails("no policy limits what the pods of \(open.title) connect to", at: open.location)
  }
}
