public import Kubernetes

/// Which bindings name which role and which service account, found once for all rules.
struct AccessIndex: Sendable {
  /// Indexes of bindings by `ClusterRole/name` or `Role/name`.
  let bindingsByRole: PlacedIndex
  /// Indexes of bindings by `namespace/name` of a service account among their subjects; without a
  /// namespace, `/name`.
  let bindingsByAccount: [String: [Int]]
  /// The same by the name alone, for workloads that name no namespace.
  let bindingsByAccountName: [String: [Int]]
  /// Indexes of bindings by the name of a group among their subjects.
  let bindingsByGroup: [String: [Int]]
  /// What each role gives out that leads further, aggregated rules among it.
  let powers: [[Power: RoleGrant]]
  /// Names of the roles into which one with the label, as `key=value`, is aggregated.
  let aggregators: [String: [String]]
  /// Indexes of roles by `ClusterRole/name` or `Role/name`.
  let rolesByName: [String: [Int]]
  /// Indexes of roles by `Role/namespace/name`; without a namespace, `Role//name`.
  private let rolesByPlace: [String: [Int]]

  init(roles: [Role], bindings: [Binding]) {
    var byRole = PlacedIndex()
    var byAccount: [String: [Int]] = [:]
    var byAccountName: [String: [Int]] = [:]
    var byGroup: [String: [Int]] = [:]
    var byName: [String: [Int]] = [:]
    for (index, binding) in bindings.enumerated() {
      byRole.insert(
        index, under: "\(binding.roleKind)/\(binding.roleName)", in: binding.object.namespace)
      let accounts = binding.subjects.filter(\.isServiceAccount).map {
        "\($0.namespace ?? binding.object.namespace ?? "")/\($0.name)"
      }
      for account in Set(accounts) { byAccount[account, default: []].append(index) }
      for name in Set(binding.subjects.filter(\.isServiceAccount).map(\.name)) {
        byAccountName[name, default: []].append(index)
      }
      for group in Set(binding.subjects.compactMap(\.group)) {
        byGroup[group, default: []].append(index)
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
    bindingsByAccountName = byAccountName
    bindingsByGroup = byGroup
    let aggregation = Aggregation(roles)
    aggregators = aggregation.aggregators
    powers = roles.map { role in
      Role.powers(of: aggregation.rules(of: role)).mapValues {
        RoleGrant(rule: $0.rule, words: $0.grant)
      }
    }
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
    let name = "\(role.object.kind)/\(role.object.name)"
    let named =
      role.isClusterRole
      ? access.bindingsByRole[name]
      : access.bindingsByRole[name, beside: role.object.namespace]
    let matching = named.map { bindings[$0] }.filter {
      role.isClusterRole || sharesNamespace($0.object, role.object)
    }
    if isWhole { return matching }
    let near = matching.filter { $0.object.folder == role.object.folder }
    return near.isEmpty ? matching : near
  }

  /// The bindings of the roles into which this one is aggregated.
  private func bindings(ofAggregatesOf role: Role) -> [Binding] {
    guard role.isClusterRole else { return [] }
    let names = role.object.labels.pairs.flatMap {
      access.aggregators["\($0.key)=\($0.value)"] ?? []
    }
    return Set(names).sorted().filter { $0 != role.object.name }.flatMap { name in
      access.bindingsByRole["ClusterRole/\(name)"].map { bindings[$0] }
    }
  }

  public func reach(of role: Role) -> RoleReach {
    let all = bindings(of: role) + bindings(ofAggregatesOf: role)
    let given = all.filter { !$0.subjects.isEmpty }
    let wide = given.filter(\.isClusterWide)
    if !wide.isEmpty { return .clusterWide(wide) }
    return given.isEmpty ? .unbound : .namespaced(given)
  }

  /// The role that a binding names, when it is among the inputs.
  public func role(of binding: Binding) -> Role? {
    roleIndex(of: binding).map { roles[$0] }
  }

  func roleIndex(of binding: Binding) -> Int? {
    let matching = access.roles(namedBy: binding).filter {
      roles[$0].isClusterRole || sharesNamespace(roles[$0].object, binding.object)
    }
    return nearest(matching, to: binding.object) { roles[$0].object }.first
  }

  /// The bindings that name the workload's service account, directly.
  public func bindings(ofAccountOf workload: Workload) -> [Binding] {
    let name = workload.template.serviceAccountName
    let places = [workload.namespace ?? "", ""]
    var found = Set(places).flatMap { access.bindingsByAccount["\($0)/\(name)"] ?? [] }
    if workload.namespace == nil { found = access.bindingsByAccountName[name] ?? [] }
    return found.sorted().map { bindings[$0] }.filter { binding in
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
    !index.objectsByName["ServiceAccount/\(name)", beside: namespace].isEmpty
  }
}
