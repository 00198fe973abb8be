import Inventory
import Kubernetes

extension Access {
  static let noBindingWrites = clusterWideGrant(
    "rbac/no-binding-writes", of: .bindings,
    title: "No role hands out roles in every namespace",
    severity: .low,
    rationale: """
      Its holder can give every right it has itself to anybody, for ever, and can take the \
      bindings of others away. Together with bind or escalate it is the whole cluster.
      """,
    remedy: """
      Bind the role with RoleBindings in the namespaces it manages, or name the bindings in \
      resourceNames.
      """,
    aliases: [
      "risky-create-rolebinding-*",
      "KSV-0051", "KSV-0052", "KSV-0055", "CKV2_K8S_1", "risky-create-rolebinding-role",
      "risky-create-rolebinding-clusterrole", "risky-create-clusterrolebinding",
      "subjects-with-rbac-management", "bind_roles",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [rbac.authorization.k8s.io]
            resources: [rolebindings]
            verbs: [get, list, watch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [rbac.authorization.k8s.io]
            resources: [clusterrolebindings]
            verbs: [create, delete]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [rbac.authorization.k8s.io]
            resources: [clusterrolebindings]
            verbs: [create, delete]
          """)),
    ]
  )
}
