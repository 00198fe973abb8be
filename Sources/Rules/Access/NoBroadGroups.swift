import Inventory
import Kubernetes

extension Access {
  static let noBroadGroups = Rule(
    "rbac/no-broad-groups",
    title: "The groups of all users and of all service accounts only see the API's own description",
    severity: .high,
    rationale: """
      Every certificate, every pod's token and every login is in system:authenticated; every pod \
      is in system:serviceaccounts. A right given to them can be taken away from nobody.
      """,
    remedy: "Bind a group of your own, or the service accounts that need the role.",
    aliases: ["C-0265", "KSV-01011", "restrict-binding-system-groups"],
    needs: [.roles],
    examples: [
      .passes(bound("view", to: "kind: Group\nname: developers")),
      .passes(bound("system:basic-user", to: "kind: Group\nname: system:authenticated")),
      .passes(
        bound(
          "system:cluster-trust-bundle-discovery",
          to: "kind: Group\nname: system:serviceaccounts")),
      .passes(
        clusterRole(
          """
          - apiGroups: [policy]
            resources: [podsecuritypolicies]
            resourceNames: [restricted]
            verbs: [use]
          """) + "\n---\n" + bound("watcher", to: "kind: Group\nname: system:serviceaccounts")),
      .fails(bound("edit", to: "kind: Group\nname: ↓system:authenticated")),
      .fails(bound("view", to: "kind: Group\nname: ↓system:serviceaccounts")),
      .fails(bound("edit", to: "kind: Group\nname: ↓system:serviceaccounts:shop")),
    ],
    judging: \.bindings
  ) { binding, cluster in
    let broad = binding.subjects.first {
      $0.group == "system:authenticated" || $0.group == "system:serviceaccounts"
        || binding.isClusterWide && $0.group?.hasPrefix("system:serviceaccounts:") == true
    }
    guard let broad, !isDiscovery(binding, in: cluster) else { return .passes }
    let role = cluster.role(of: binding)
    if let role, role.rules.allSatisfy({ isHarmless($0, within: binding) }) { return .passes }
    if role == nil, !isBuiltInName(binding.roleName) {
      return .notAssessed(missing: "the roles that bindings name")
    }
    let namespace = broad.name.dropFirst("system:serviceaccounts:".count)
    let all =
      broad.name == "system:authenticated"
      ? "every user and pod"
      : namespace.isEmpty ? "every pod" : "every pod of \(namespace), in every namespace"
    return .fails("gives \(binding.roleName) to \(all)", at: broad.location)
  }

  /// What everybody may have: to be admitted under a policy, to ask about oneself, to read named
  /// or custom objects.
  private static func isHarmless(_ rule: PolicyRule, within binding: Binding) -> Bool {
    if rule.verbs.allSatisfy({ $0 == "use" }) { return true }
    if rule.verbs == ["create"] {
      return rule.resources.allSatisfy { $0.hasPrefix("self") && $0.hasSuffix("reviews") }
    }
    guard rule.verbs.allSatisfy(["get", "list", "watch"].contains) else { return false }
    if rule.covers("secrets") { return false }
    if rule.isNarrowed || !binding.isClusterWide { return true }
    return !rule.apiGroups.contains("") && !rule.apiGroups.contains("*")
  }
}
