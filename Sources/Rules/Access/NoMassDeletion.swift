import Inventory
import Kubernetes

extension Access {
  static let noMassDeletion = clusterWideGrant(
    "rbac/no-mass-deletion", of: .deletion,
    title: "No role deletes namespaces, volumes or resource definitions at large",
    severity: .low,
    rationale: """
      With a namespace, a CustomResourceDefinition or a PersistentVolume goes everything in \
      it, by one call and without a question. One bug in its holder is a disaster to recover \
      from.
      """,
    remedy: """
      Remove delete and deletecollection on them, or bind the role in the namespaces it \
      cleans.
      """,
    aliases: [
      "risky-any-resource-delete*",
      "C-0007", "KSV-0042", "RBAC011", "risky-any-resource-delete",
      "risky-any-resource-deletecollection",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [pods, configmaps]
            verbs: [get, delete]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [namespaces]
            verbs: [list, delete]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [namespaces]
            verbs: [list, delete]
          """)),
    ],
    exemptingRoles: deletesVolumesOnly
  )

  /// A provisioner deletes the volumes that it made.
  @Sendable private static func deletesVolumesOnly(_ role: Role) -> Bool {
    provisions(role)
      && !role.rules.contains { rule in
        !rule.granted(["delete", "deletecollection"]).isEmpty
          && (rule.covers("namespaces")
            || rule.covers("customresourcedefinitions", in: "apiextensions.k8s.io"))
      }
  }
}
