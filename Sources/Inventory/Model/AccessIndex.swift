public import Kubernetes

/// Which bindings name which role and which service account, found once for all rules.
struct AccessIndex: Sendable {
  /// Indexes of bindings by `ClusterRole/name` or `Role/name`.
  let bindingsByRole: [String: [Int]]
  /// Indexes of bindings by the name of a service account among their subjects.
  let bindingsByAccount: [String: [Int]]
  /// Indexes of roles by `ClusterRole/name` or `Role/name`.
  let rolesByName: [String: [Int]]
  /// Indexes of roles by `Role/namespace/name`; without a namespace, `Role//name`.
  private let rolesByPlace: [String: [Int]]

  init(roles: [Role], bindings: [Binding]) {
    var byRole: [String: [Int]] = [:]
    var byAccount: [String: [Int]] = [:]
    var byName: [String: [Int]] = [:]
    for (index, binding) in bindings.enumerated() {
      byRole["\(binding.roleKind)/\(binding.roleName)", default: []].append(index)
      for name in Set(binding.subjects.filter(\.isServiceAccount).map(\.name)) {
        byAccount[name, default: []].append(index)
      }
    }
    var byPlace: [String: [Int]] = [:]
    for (index, role) in roles.enumerated() {
      let object = role.object
      byName["\(object.kind)/\(object.name)", default: []].append(index)
      byPlace["\(object.kind)/\(object.namespace ?? "")/\(object.name)", default: []].append(index)
    }
    bindingsByRole = byRole
    bindingsByAccount = byAccount
    rolesByName = byName
    rolesByPlace = byPlace
  }

  /// The roles that a binding may mean; those of other namespaces, of which each may have one of
  /// the name, are left out.
  func roles(namedBy binding: Binding) -> [Int] {
    let (kind, name) = (binding.roleKind, binding.roleName)
    guard kind == "Role", let namespace = binding.object.namespace else {
      return rolesByName["\(kind)/\(name)"] ?? []
    }
    let placed = rolesByPlace["\(kind)/\(namespace)/\(name)"] ?? []
    return (placed + (rolesByPlace["\(kind)//\(name)"] ?? [])).sorted()
  }
}

/// How far a role's permissions are given out.
public enum RoleReach: Sendable {
  /// In every namespace, by these bindings.
  case clusterWide([Binding])
  /// In single namespaces only, by these bindings.
  case namespaced([Binding])
  /// No binding among the inputs names the role.
  case unbound
}

extension Cluster {
  /// The bindings that give out the role; those of other folders are left out when its own
  /// folder has some and the inputs are not one whole cluster.
  public func bindings(of role: Role) -> [Binding] {
    let matching = (access.bindingsByRole["\(role.object.kind)/\(role.object.name)"] ?? [])
      .map { bindings[$0] }
      .filter { role.isClusterRole || sharesNamespace($0.object, role.object) }
    if isWhole { return matching }
    let near = matching.filter { $0.object.folder == role.object.folder }
    return near.isEmpty ? matching : near
  }

  public func reach(of role: Role) -> RoleReach {
    let given = bindings(of: role).filter { !$0.subjects.isEmpty }
    let wide = given.filter(\.isClusterWide)
    if !wide.isEmpty { return .clusterWide(wide) }
    return given.isEmpty ? .unbound : .namespaced(given)
  }

  /// The role that a binding names, when it is among the inputs.
  public func role(of binding: Binding) -> Role? {
    let matching = access.roles(namedBy: binding).map { roles[$0] }
      .filter { $0.isClusterRole || sharesNamespace($0.object, binding.object) }
    return nearest(matching, to: binding.object) { $0.object }.first
  }

  /// The bindings that name the workload's service account, directly.
  public func bindings(ofAccountOf workload: Workload) -> [Binding] {
    let name = workload.template.serviceAccountName
    return (access.bindingsByAccount[name] ?? []).map { bindings[$0] }.filter { binding in
      binding.subjects.contains { subject in
        guard subject.isServiceAccount, subject.name == name else { return false }
        let wanted = subject.namespace ?? binding.object.namespace
        return wanted == nil || workload.namespace == nil || wanted == workload.namespace
      }
    }
  }

  /// Whether the inputs have ServiceAccounts at all.
  public var showsServiceAccounts: Bool { objectsByKind["ServiceAccount"] != nil }

  /// Whether a service account of the name may be meant; one without a namespace, on either
  /// side, may be of any.
  public func hasServiceAccount(_ name: String, in namespace: String?) -> Bool {
    (index.objectsByName["ServiceAccount/\(name)"] ?? []).contains { index in
      let own = objects[index].namespace
      return own == nil || namespace == nil || own == namespace
    }
  }
}
