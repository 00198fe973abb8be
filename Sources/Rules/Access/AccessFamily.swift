import Inventory
import Kubernetes

extension Access {
  /// kubernetes `plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go`.
  static func isBuiltInName(_ name: String) -> Bool {
    ["cluster-admin", "admin", "edit", "view"].contains(name) || name.hasPrefix("system:")
  }

  /// A rule on powers that no ClusterRole should give out in every namespace.
  ///
  /// Roles that grant simply everything have a rule of their own.
  static func clusterWideGrant(
    _ id: String, of powers: Power..., title: String, severity: Severity, rationale: String,
    remedy: String, aliases: [String], examples: [Example],
    exempting isExempt: @escaping @Sendable (Binding) -> Bool = { _ in false },
    exemptingRoles isRoleExempt: @escaping @Sendable (Role) -> Bool = { _ in false }
  ) -> Rule {
    Rule(
      id, title: title, severity: severity, rationale: rationale, remedy: remedy,
      aliases: aliases, needs: [.roles], examples: examples,
      judging: \.ownClusterRoles
    ) { role, cluster in
      if role.rules.contains(where: \.grantsEverything) { return .notApplicable }
      let given = Role.powers(of: role.rules)
      guard let found = powers.lazy.compactMap({ given[$0] }).first, !isRoleExempt(role) else {
        return .passes
      }
      switch cluster.reach(of: role) {
      case .clusterWide(let bindings):
        let judged = bindings.filter { !isExempt($0) }
        if judged.isEmpty { return .passes }
        return .fails(
          "grants \(Power.reaching(found.grant))", at: found.rule.location,
          related: judged.prefix(3).map { Related("bound here", at: $0.object.location) })
      case .namespaced: return .passes
      case .unbound:
        return cluster.isWhole ? .passes : .notAssessed(missing: "the bindings of the roles")
      }
    }
  }
}

extension Cluster {
  var ownClusterRoles: [Role] { ownRoles.filter(\.isClusterRole) }
  /// The bindings that give a role to a service account.
  var accountBindings: [Binding] {
    bindings.filter { $0.subjects.contains(where: \.isServiceAccount) }
  }
  var secrets: [Object] { objects("Secret", group: "") }
}
