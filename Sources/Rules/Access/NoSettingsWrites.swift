import Inventory
import Kubernetes

extension Access {
  static let noSettingsWrites = clusterWideGrant(
    "rbac/no-settings-writes", of: .settings,
    title: "No role rewrites the ConfigMaps of every namespace",
    severity: .low,
    rationale: """
      The ConfigMaps of kube-system hold the settings of CoreDNS and kube-proxy, and on some \
      clouds who is an administrator (aws-auth). Who may write them answers every name as they \
      like.
      """,
    remedy: """
      Bind the role with RoleBindings in its own namespaces, or name the ConfigMaps; hold \
      leader elections by Leases.
      """,
    aliases: [
      "C-0037", "KSV-0049", "KSV-0115", "eks_modify_aws_auth",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [configmaps]
            verbs: [get, list, watch, create]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [configmaps]
            resourceNames: [leader]
            verbs: [update]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [configmaps]
            verbs: [get, update]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [configmaps]
            verbs: [get, update]
          """)),
    ]
  )
}
