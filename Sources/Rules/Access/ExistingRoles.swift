import Inventory
import Kubernetes
import YAML

extension Access {
  static let existingRoles = Rule(
    "rbac/existing-roles",
    title: "Bindings name roles that exist",
    severity: .high,
    rationale: """
      A binding to a role that is not there grants nothing, and grants everything at once to its \
      subjects when somebody later makes a role of that name.
      """,
    remedy: "Correct roleRef (it takes a new binding: roleRef cannot be changed), or add the role.",
    aliases: ["POP-1300", "RBAC001", "subjects-with-non-existing-roles"],
    needs: [.roles],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [pods]
            verbs: [get]
          """)),
      .passes(bound("view", to: "kind: Group\nname: developers"), whole: true),
      // Aggregated API servers are bound to it, and no manifest brings it.
      .passes(
        clusterRole(
          """
          - apiGroups: [""]
            resources: [pods]
            verbs: [get]
          """) + """

            ---
            apiVersion: rbac.authorization.k8s.io/v1
            kind: RoleBinding
            metadata: {name: metrics-server-auth-reader, namespace: kube-system}
            roleRef:
              apiGroup: rbac.authorization.k8s.io
              kind: Role
              name: extension-apiserver-authentication-reader
            subjects: [{kind: ServiceAccount, name: metrics-server, namespace: kube-system}]
            """, whole: true),
      .fails(
        clusterRole(
          """
          - apiGroups: [""]
            resources: [pods]
            verbs: [get]
          """) + "\n---\n"
          + bound("↓wacher", to: "kind: Group\nname: developers"), whole: true),
      .notAssessed(bound("deployer", to: "kind: Group\nname: developers")),
    ],
    judging: \.bindings
  ) { binding, cluster in
    if binding.roleKind == "ClusterRole", isBuiltInName(binding.roleName) { return .passes }
    if binding.namesBootstrapRole || cluster.role(of: binding) != nil { return .passes }
    // A dump without any role leaves them out; it does not prove that none exist.
    guard cluster.isWhole, !cluster.roles.isEmpty else {
      return .notAssessed(missing: "the roles that bindings name")
    }
    return .fails(
      "names \(binding.roleKind) \(binding.roleName), which does not exist",
      at: binding.object.node["roleRef"]["name"]?.location)
  }
}
