public import Kubernetes
import YAML

/// A rule of a role by which it gives out a power, with the words for it.
public struct RoleGrant: Sendable {
  public let rule: PolicyRule
  /// `create on pods/exec`
  public let words: String
}

/// Which ClusterRoles are filled from which others by `aggregationRule`.
struct Aggregation {
  /// Names of the roles that select a label, by `key=value`.
  private(set) var aggregators: [String: [String]] = [:]
  private var rolesByLabel: [String: [Role]] = [:]

  init(_ roles: [Role]) {
    for role in roles where role.isClusterRole {
      for selector in Self.selectors(of: role) {
        // One label decides in practice; further ones only narrow.
        guard let pair = Labels(selector["matchLabels"]).pairs.first else { continue }
        aggregators["\(pair.key)=\(pair.value)", default: []].append(role.object.name)
      }
      for pair in role.object.labels.pairs where pair.value == "true" {
        rolesByLabel["\(pair.key)=\(pair.value)", default: []].append(role)
      }
    }
    // The API server's own, which manifests do not repeat.
    for name in ["admin", "edit", "view"] {
      let key = "rbac.authorization.k8s.io/aggregate-to-\(name)=true"
      if aggregators[key] == nil { aggregators[key] = [name] }
    }
  }

  private static func selectors(of role: Role) -> [Node] {
    role.object.node["aggregationRule"]["clusterRoleSelectors"].items
  }

  /// The role's rules; those of the roles it selects while the control plane has not filled it.
  func rules(of role: Role) -> [PolicyRule] {
    let selectors = role.isClusterRole ? Self.selectors(of: role) : []
    if selectors.isEmpty || !role.rules.isEmpty { return role.rules }
    var rules: [PolicyRule] = []
    for node in selectors {
      guard let selector = LabelSelector(node),
        let pair = Labels(node["matchLabels"]).pairs.first
      else { continue }
      for other in rolesByLabel["\(pair.key)=\(pair.value)"] ?? []
      where selector.matches(other.object.labels) {
        rules += other.rules
      }
    }
    return rules
  }
}
