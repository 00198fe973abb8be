import Inventory
import Kubernetes

extension Access {
  static let noTokenRequests = clusterWideGrant(
    "rbac/no-token-requests", of: .tokens,
    title: "No role makes tokens of every service account",
    severity: .medium,
    rationale: """
      Whoever may create serviceaccounts/token everywhere can be any service account, those of \
      the controllers with all their rights included.
      """,
    remedy: "Name the accounts in resourceNames, or grant it by RoleBindings in single namespaces.",
    aliases: ["CIS 5.1.13", "C-0282", "token_request", "issue_token_secrets"],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [serviceaccounts/token]
            resourceNames: [vault]
            verbs: [create]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [serviceaccounts]
            verbs: [get, list, watch]
          """)),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [serviceaccounts/token]
            verbs: [create]
          """)),
    ]
  )
}
