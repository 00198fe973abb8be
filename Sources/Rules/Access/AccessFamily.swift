import Inventory
import Kubernetes

extension Access {
  /// Roles that Kubernetes itself makes and keeps, told by label and by name.
  ///
  /// The label alone can be written by anybody who may write roles, and so can the prefix.
  static func isBuiltIn(_ role: Role) -> Bool {
    role.isBootstrap && isBuiltInName(role.object.name)
  }

  static func isBuiltIn(_ binding: Binding) -> Bool {
    binding.isBootstrap
      && (binding.object.name == "cluster-admin" || binding.object.name.hasPrefix("system:"))
  }

  /// kubernetes `plugin/pkg/auth/authorizer/rbac/bootstrappolicy/policy.go`.
  static func isBuiltInName(_ name: String) -> Bool {
    ["cluster-admin", "admin", "edit", "view"].contains(name) || name.hasPrefix("system:")
  }

  /// A rule on what no ClusterRole should give out in every namespace.
  ///
  /// `grants` tells in words what is wrong with one of the role's rules, or nil. Roles that grant
  /// simply everything have a rule of their own.
  static func clusterWideGrant(
    _ id: String, title: String, severity: Severity, rationale: String, remedy: String,
    aliases: [String], examples: [Example],
    exempting isExempt: @escaping @Sendable (Binding) -> Bool = { _ in false },
    _ grants: @escaping @Sendable (PolicyRule) -> String?
  ) -> Rule {
    Rule(
      id, title: title, severity: severity, rationale: rationale, remedy: remedy,
      aliases: aliases, needs: [.roles], examples: examples,
      judging: \.ownClusterRoles
    ) { role, cluster in
      if role.rules.contains(where: \.grantsEverything) { return .notApplicable }
      for rule in role.rules {
        guard let grant = grants(rule) else { continue }
        switch cluster.reach(of: role) {
        case .clusterWide(let bindings):
          let judged = bindings.filter { !isExempt($0) }
          if judged.isEmpty { return .passes }
          return .fails(
            "grants \(grant) in every namespace", at: rule.location,
            related: judged.prefix(3).map { Related("bound here", at: $0.object.location) })
        case .namespaced: return .passes
        case .unbound:
          return cluster.isWhole ? .passes : .notAssessed(missing: "the bindings of the roles")
        }
      }
      return .passes
    }
  }
}

extension Cluster {
  /// The roles that Kubernetes does not make itself.
  var ownRoles: [Role] { roles.filter { !Access.isBuiltIn($0) } }
  var ownClusterRoles: [Role] { ownRoles.filter(\.isClusterRole) }
  var ownBindings: [Binding] { bindings.filter { !Access.isBuiltIn($0) } }
  /// The bindings that give a role to a service account.
  var accountBindings: [Binding] {
    bindings.filter { $0.subjects.contains(where: \.isServiceAccount) }
  }
  var secrets: [Object] { objects("Secret", group: "") }
}

extension PolicyRule {
  /// Whether it grants every verb on every resource of the core group at least.
  var grantsEverything: Bool {
    verbs.contains("*") && resources.contains("*")
      && (apiGroups.contains("*") || apiGroups.contains(""))
  }

  /// Whether it is on all resources by `*`: then what it reads is found with the secrets, and
  /// what follows from that is the same finding.
  var namesEverything: Bool { resources.contains("*") }

  /// Which of the verbs are granted, in the order given; all of them for `*`.
  func granted(_ wanted: [String]) -> [String] { wanted.filter(allows) }

  /// Whether it is bounded to named objects.
  var isNarrowed: Bool { !resourceNames.isEmpty }
}
