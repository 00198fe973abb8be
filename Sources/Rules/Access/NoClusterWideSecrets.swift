import Inventory
import Kubernetes

extension Access {
  static let noClusterWideSecrets = clusterWideGrant(
    "rbac/no-cluster-wide-secrets", of: .secrets,
    title: "No role reads the secrets of every namespace",
    severity: .medium,
    rationale: """
      Whoever may get, list or watch secrets everywhere has every password, key and token of the \
      cluster, and with the tokens most of its rights; list and watch return the content too.
      """,
    remedy: """
      Bind the role with RoleBindings in the namespaces it serves, or name the secrets in \
      resourceNames.
      """,
    aliases: [
      "CIS 5.1.2", "access-to-secrets", "C-0015", "C-0186", "KSV-0041", "KSV-0113",
      "CKV2_K8S_5", "restrict-secret-role-verbs", "risky-get-secrets", "risky-list-secrets",
      "risky-any-verb-secrets", "list_secrets", "rbac_limit_secrets_access",
    ],
    examples: [
      .passes(granted(secretReader, by: "RoleBinding")),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [configmaps]
            verbs: [get, list, watch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [secrets]
            resourceNames: [registry]
            verbs: [get]
          """)),
      .passes(clusterRole(secretReader), whole: true),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [pods, secrets]
            verbs: [get, list]
          """)),
      .notAssessed(clusterRole(secretReader)),
    ]
  )

  private static let secretReader = """
    - apiGroups: [""]
      resources: [pods, secrets]
      verbs: [get, list]
    """
}
