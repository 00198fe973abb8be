import Inventory
import Kubernetes

extension Access {
  static let noEscalationVerbs = clusterWideGrant(
    "rbac/no-escalation-verbs", of: .escalation, .impersonation,
    title: "No role lets its holder escalate, bind any role or impersonate others",
    severity: .high,
    rationale: """
      escalate and bind lift the rule that nobody may grant more than they hold; impersonate acts \
      as anybody, administrators included. Each of them is cluster-admin by another name.
      """,
    remedy: """
      Remove the verbs, or narrow them with resourceNames to the roles, users or groups meant.
      """,
    aliases: [
      "CIS 5.1.8", "C-0065", "C-0191", "KSV-0043", "KSV-0050", "CKV_K8S_157", "CKV_K8S_158",
      "CKV2_K8S_3", "restrict-escalation-verbs-roles",
      "risky-impersonate-privileged-groups", "impersonate", "escalate_roles", "bind_roles",
      "RBAC006",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [rbac.authorization.k8s.io]
            resources: [roles, rolebindings]
            verbs: [get, list, watch, create, update, patch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [rbac.authorization.k8s.io]
            resources: [clusterroles]
            verbs: [bind]
            resourceNames: [view]
          """)),
      .fails(
        granted(
          """
          - ↓apiGroups: [rbac.authorization.k8s.io]
            resources: [clusterroles, roles]
            verbs: [create, update, escalate, bind]
          """)),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [users, groups]
            verbs: [impersonate]
          """)),
      .notAssessed(
        clusterRole(
          """
          - apiGroups: [""]
            resources: [groups]
            verbs: [impersonate]
          """)),
    ]
  )
}
