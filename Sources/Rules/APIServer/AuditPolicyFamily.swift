import Inventory
import Kubernetes
import Text
import YAML

/// A request as the audit policy sees it.
struct AuditedRequest {
  let verb: String
  var group = ""
  let resource: String
  var subresource = ""
  var namespace = "shop"
  let user: String
  let groups: [String]

  /// What the requests are that a policy is tried with.
  enum Caller: CaseIterable {
    case person, administrator, program

    var user: String {
      switch self {
      case .person: "alice"
      case .administrator: "kubernetes-admin"
      case .program: "system:serviceaccount:shop:web"
      }
    }

    var groups: [String] {
      switch self {
      case .person: ["system:authenticated"]
      case .administrator: ["system:masters", "system:authenticated"]
      case .program:
        ["system:serviceaccounts", "system:serviceaccounts:shop", "system:authenticated"]
      }
    }
  }

  init(
    _ caller: Caller, _ verb: String, _ resource: String, group: String = "",
    subresource: String = "", namespace: String = "shop"
  ) {
    self.verb = verb
    self.group = group
    self.resource = resource
    self.subresource = subresource
    self.namespace = namespace
    user = caller.user
    groups = caller.groups
  }
}

/// An audit policy, read as the API server reads it: the first rule that matches counts.
struct AuditPolicyDocument {
  let object: Object

  var rules: [Node] { object.node["rules"].items }

  /// The rule that decides how a request is recorded; nil when none does, so that it is not.
  func rule(for request: AuditedRequest) -> Node? {
    rules.first { Self.matches($0, request) }
  }

  func level(of request: AuditedRequest) -> String {
    rule(for: request)?["level"]?.text ?? "None"
  }

  /// The stages that are left out for a request, those of the policy and of its rule together.
  func omittedStages(of request: AuditedRequest) -> [Node] {
    object.node["omitStages"].items + (rule(for: request)?["omitStages"].items ?? [])
  }

  /// kubernetes/apiserver pkg/audit/policy/checker.go, `ruleMatches`.
  private static func matches(_ rule: Node, _ request: AuditedRequest) -> Bool {
    let users = texts(rule["users"])
    if !users.isEmpty, !users.contains(request.user) { return false }
    let groups = texts(rule["userGroups"])
    if !groups.isEmpty, !groups.contains(where: request.groups.contains) { return false }
    let verbs = texts(rule["verbs"])
    if !verbs.isEmpty, !verbs.contains("*"), !verbs.contains(request.verb) { return false }
    let namespaces = texts(rule["namespaces"])
    let resources = rule["resources"].items
    if namespaces.isEmpty, resources.isEmpty { return rule["nonResourceURLs"].items.isEmpty }
    if !namespaces.isEmpty, !namespaces.contains(request.namespace) { return false }
    return resources.isEmpty || resources.contains { covers($0, request) }
  }

  private static func covers(_ entry: Node, _ request: AuditedRequest) -> Bool {
    let group = entry["group"]?.text ?? ""
    guard group == request.group || group == "*", entry["resourceNames"].items.isEmpty else {
      return false
    }
    let names = texts(entry["resources"])
    let full =
      request.subresource.isEmpty
      ? request.resource : "\(request.resource)/\(request.subresource)"
    return names.isEmpty
      || names.contains { name in
        name == "*" || name == full
          || (!request.subresource.isEmpty
            && (name == "*/\(request.subresource)" || name == "\(request.resource)/*"))
      }
  }

  private static func texts(_ node: Node?) -> [String] { node.items.compactMap(\.text) }
}

extension APIServer {
  /// An audit policy with the rules, which end with `last`.
  static func policy(_ rule: String, last: String = "- level: Metadata", stages: String = "")
    -> String
  {
    """
    apiVersion: audit.k8s.io/v1
    kind: Policy
    \(stages)
    rules:
    \(Access.indented(rule, by: 2))
    \(Access.indented(last, by: 2))
    """
  }
}

extension Cluster {
  var auditPolicies: [Object] {
    (objects("Policy") + configurations("Policy")).filter { $0.group == "audit.k8s.io" }
  }
}
