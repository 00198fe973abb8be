import Inventory
import Kubernetes
import YAML

extension Access {
  static let noWidenedView = Rule(
    "rbac/no-widened-view",
    title: "What is aggregated into view and edit stays reading and editing",
    severity: .high,
    rationale: """
      A ClusterRole with the label aggregate-to-view joins the role view wherever it is bound, \
      and no binding shows it. One that reads secrets, or writes, makes every viewer more than \
      that.
      """,
    remedy: "Take the label off, or move the rule to a role that is bound by name.",
    needs: [.roles],
    examples: [
      .passes(aggregated("view", "databases", group: "example.org", "get, list, watch")),
      .passes(aggregated("edit", "databases", group: "example.org", "create, update")),
      .fails(aggregated("view", "secrets", "get, list", mark: "↓")),
      .fails(aggregated("view", "databases", group: "example.org", "create", mark: "↓")),
      .fails(
        aggregated(
          "edit", "rolebindings", group: "rbac.authorization.k8s.io", "create", mark: "↓")),
      .notApplicable(
        clusterRole(
          """
          - apiGroups: [""]
            resources: [secrets]
            verbs: [get]
          """)),
      .fails(aggregated("view", "pods/exec", "get", mark: "↓")),
      .fails(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: auditors}
        aggregationRule:
          clusterRoleSelectors: [↓{}]
        rules: []
        """),
      .passes(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata: {name: auditors}
        aggregationRule:
          clusterRoleSelectors: [{matchLabels: {audit: "true"}}]
        rules: []
        """),
    ],
    judging: \.aggregatedRoles
  ) { role, _ in
    let selectors = role.object.node["aggregationRule"]["clusterRoleSelectors"].items
    if let every = selectors.first(where: { LabelSelector($0)?.isEmpty == true }) {
      return .fails("is filled with the rules of every ClusterRole", at: every.location)
    }
    let isViewed = role.aggregates(to: "view")
    for rule in role.rules {
      if isViewed, rule.covers("secrets"), rule.allows("get") || rule.allows("list") {
        return .fails("lets every viewer read secrets", at: rule.location)
      }
      if isViewed, let entering = rule.grant(of: .exec) ?? rule.grant(of: .nodeProxy) {
        return .fails("gives every viewer \(entering)", at: rule.location)
      }
      if isViewed, let verb = rule.granted(writing).first, !rule.resources.isEmpty {
        // What asks a question is made by create and changes nothing.
        if rule.resources.allSatisfy({ $0.hasSuffix("reviews") }) { continue }
        let what = rule.resources.first ?? ""
        return .fails("lets every viewer \(verb) \(what)", at: rule.location)
      }
      guard isViewed || role.aggregates(to: "edit") else { continue }
      let bindings = ["rolebindings", "clusterrolebindings", "roles", "clusterroles"].first {
        rule.covers($0, in: "rbac.authorization.k8s.io")
      }
      if let bindings, let verb = rule.granted(writing + ["bind", "escalate"]).first {
        return .fails("lets every editor \(verb) \(bindings)", at: rule.location)
      }
    }
    return .passes
  }

  private static let writing = ["create", "update", "patch", "delete", "deletecollection"]

  private static func aggregated(
    _ role: String, _ resource: String, group: String = "\"\"", _ verbs: String,
    mark: String = ""
  ) -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: databases
      labels:
        rbac.authorization.k8s.io/aggregate-to-\(role): "true"
    rules:
      - \(mark)apiGroups: [\(group)]
        resources: [\(resource)]
        verbs: [\(verbs)]
    """
  }
}

extension Role {
  fileprivate func aggregates(to role: String) -> Bool {
    object.labels["rbac.authorization.k8s.io/aggregate-to-\(role)"] == "true"
  }
}

extension Cluster {
  fileprivate var aggregatedRoles: [Role] {
    ownClusterRoles.filter {
      $0.aggregates(to: "view") || $0.aggregates(to: "edit")
        || $0.object.node["aggregationRule"] != nil
    }
  }
}
