public import Kubernetes
import YAML

extension BootstrapPolicy.Place {
  init(_ object: Object) {
    self.init(kind: object.kind, namespace: object.namespace ?? "", name: object.name)
  }
}

extension BootstrapPolicy {
  /// The role with what somebody added to one of Kubernetes' own; nil when that is nothing.
  func additions(to role: Role) -> Role? {
    guard let own = roles[Place(role.object)] else { return role }
    if let aggregation = role.object.node["aggregationRule"] {
      // What others aggregate into admin, edit and view is judged where it is written.
      let selectors = aggregation["clusterRoleSelectors"].items
      let labels = selectors.map { Labels($0["matchLabels"]).pairs.map { "\($0.key)=\($0.value)" } }
      let isPlain = selectors.allSatisfy { $0["matchExpressions"] == nil }
      return isPlain && labels == [[own.selector ?? ""]] ? nil : role
    }
    let known = rules(of: own)
    let added = role.rules.compactMap { $0.beyond(known) }
    return added.isEmpty ? nil : role.keeping(added)
  }

  /// The binding with the subjects that somebody added to one of Kubernetes' own; nil when there
  /// are none.
  func additions(to binding: Binding) -> Binding? {
    let place = Place(binding.object)
    guard let own = bindings[place] ?? controllerBinding(at: place),
      own.role == "\(binding.roleKind) \(binding.roleName)"
    else { return binding }
    let added = binding.subjects.filter { !own.subjects.contains($0.words) }
    return added.isEmpty ? nil : binding.keeping(added)
  }

  /// The binding of a controller's account to the role of its name.
  private func controllerBinding(at place: Place) -> OwnBinding? {
    let prefix = Self.controllerPrefix
    guard place.kind == "ClusterRoleBinding", place.name.hasPrefix(prefix),
      roles[Place(kind: "ClusterRole", namespace: "", name: place.name)] != nil
    else { return nil }
    let account = place.name.dropFirst(prefix.count)
    return OwnBinding(
      role: "ClusterRole \(place.name)", subjects: ["ServiceAccount kube-system/\(account)"])
  }
}

extension Binding.Subject {
  fileprivate var words: String {
    "\(kind) \(isServiceAccount ? (namespace ?? "") + "/" : "")\(name)"
  }
}

extension Role {
  /// Whether it is named as one of Kubernetes' own and gives no more than that.
  public var isWithinBootstrap: Bool { BootstrapPolicy.known.additions(to: self) == nil }
}

extension Binding {
  /// Whether the role that it names is one that Kubernetes makes in its place.
  public var namesBootstrapRole: Bool {
    let namespace = roleKind == "Role" ? object.namespace ?? "" : ""
    let place = BootstrapPolicy.Place(kind: roleKind, namespace: namespace, name: roleName)
    return BootstrapPolicy.known.roles[place] != nil
  }
}

extension Cluster {
  /// The roles that Kubernetes does not make itself; of those that it makes, what was added.
  public var ownRoles: [Role] {
    resolvedOwnRoles.value {
      roles.compactMap {
        $0.isLabelledBootstrap ? BootstrapPolicy.known.additions(to: $0) : $0
      }
    }
  }

  /// The bindings that Kubernetes does not make itself; of those that it makes, what was added.
  public var ownBindings: [Binding] {
    bindings.compactMap {
      $0.isLabelledBootstrap ? BootstrapPolicy.known.additions(to: $0) : $0
    }
  }
}
