public import Text
public import YAML

/// One rule of a Role or ClusterRole.
public struct PolicyRule: Sendable {
  public let location: Location
  public internal(set) var verbs: [String]
  public internal(set) var apiGroups: [String]
  public internal(set) var resources: [String]
  public internal(set) var resourceNames: [String]
  public internal(set) var nonResourceURLs: [String]

  public init(
    verbs: [String], apiGroups: [String], resources: [String], resourceNames: [String],
    nonResourceURLs: [String], at location: Location
  ) {
    self.location = location
    self.verbs = verbs
    self.apiGroups = apiGroups
    self.resources = resources
    self.resourceNames = resourceNames
    self.nonResourceURLs = nonResourceURLs
  }

  public init(_ node: Node) {
    location = node.location
    verbs = node["verbs"].items.compactMap(\.text)
    apiGroups = node["apiGroups"].items.compactMap(\.text)
    resources = node["resources"].items.compactMap(\.text)
    resourceNames = node["resourceNames"].items.compactMap(\.text)
    nonResourceURLs = node["nonResourceURLs"].items.compactMap(\.text)
  }

  /// Whether the verb is granted, by name or by `*`.
  public func allows(_ verb: String) -> Bool { verbs.contains(verb) || verbs.contains("*") }

  /// Whether the resource of the group is covered, wildcards included.
  ///
  /// kubernetes `rbac/v1/evaluation_helpers.go`: `*` covers everything, `*/sub` the
  /// subresource of every resource.
  public func covers(_ resource: String, in group: String = "") -> Bool {
    guard apiGroups.contains(group) || apiGroups.contains("*") else { return false }
    if resources.contains(resource) || resources.contains("*") { return true }
    guard let slash = resource.firstIndex(of: "/") else { return false }
    return resources.contains("*" + resource[slash...])
  }
}

/// A Role or ClusterRole.
public struct Role: Sendable {
  public let object: Object
  public private(set) var rules: [PolicyRule]

  public init?(_ object: Object) {
    guard object.group == "rbac.authorization.k8s.io",
      object.kind == "Role" || object.kind == "ClusterRole"
    else { return nil }
    self.object = object
    rules = object.node["rules"].items.map(PolicyRule.init)
  }

  public var isClusterRole: Bool { object.kind == "ClusterRole" }

  /// The role with these rules only.
  public func keeping(_ rules: [PolicyRule]) -> Role {
    var role = self
    role.rules = rules
    return role
  }

  /// Whether it has the label of what the API server itself makes; anybody can write it.
  public var isLabelledBootstrap: Bool {
    object.labels["kubernetes.io/bootstrapping"] == "rbac-defaults"
  }
}

/// A RoleBinding or ClusterRoleBinding.
public struct Binding: Sendable {
  /// A user, group or service account that a binding gives a role to.
  public struct Subject: Sendable {
    public let node: Node
    public var kind: String { node["kind"]?.text ?? "" }
    public var name: String { node["name"]?.text ?? "" }
    public var namespace: String? { node["namespace"]?.text }
    public var location: Location { node["name"]?.location ?? node.location }

    /// The group the subject names, or nil.
    public var group: String? { kind == "Group" ? name : nil }
    public var isServiceAccount: Bool { kind == "ServiceAccount" }
  }

  public let object: Object
  public let roleKind: String
  public let roleName: String
  public private(set) var subjects: [Subject]

  public init?(_ object: Object) {
    guard object.group == "rbac.authorization.k8s.io",
      object.kind == "RoleBinding" || object.kind == "ClusterRoleBinding"
    else { return nil }
    self.object = object
    roleKind = object.node["roleRef"]["kind"]?.text ?? ""
    roleName = object.node["roleRef"]["name"]?.text ?? ""
    subjects = object.node["subjects"].items.map(Subject.init(node:))
  }

  public var isClusterWide: Bool { object.kind == "ClusterRoleBinding" }

  /// The binding with these subjects only.
  public func keeping(_ subjects: [Subject]) -> Binding {
    var binding = self
    binding.subjects = subjects
    return binding
  }

  /// Whether it has the label of what the API server itself makes; anybody can write it.
  public var isLabelledBootstrap: Bool {
    object.labels["kubernetes.io/bootstrapping"] == "rbac-defaults"
  }
}
