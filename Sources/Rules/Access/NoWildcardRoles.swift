import Inventory
import Kubernetes

extension Access {
  static let noWildcardRoles = Rule(
    "rbac/no-wildcard-roles",
    title: "No role grants every verb on every resource",
    severity: .high,
    rationale: """
      A role with * on * grants what exists today and whatever is installed tomorrow: secrets, \
      exec, new roles. Whoever holds one of its accounts holds the cluster.
      """,
    remedy: "List the resources and verbs that are used, and put each API group in its own rule.",
    aliases: [
      "CIS 5.1.3", "wildcard-in-rules", "C-0187", "KSV-0044", "KSV-0045", "KSV-0046",
      "KSV-0112", "CKV_K8S_49", "restrict-wildcard-verbs", "restrict-wildcard-resources",
      "restrict_wildcard_for_cluster_roles", "restrict_wildcard_for_roles",
      "risky-any-verb-clusterrole", "risky-any-verb-role", "RBAC002", "restrict_wildcard_*",
      "risky-any-verb-*",
    ],
    needs: [.roles],
    examples: [
      // The label and the name of one of Kubernetes' own, with other content.
      .fails(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: system:controller:ttl-controller
          labels: {kubernetes.io/bootstrapping: rbac-defaults}
        rules:
          - ↓apiGroups: ["*"]
            resources: ["*"]
            verbs: ["*"]
        """),
      .notApplicable(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: cluster-admin
          labels: {kubernetes.io/bootstrapping: rbac-defaults}
        rules:
          - apiGroups: ["*"]
            resources: ["*"]
            verbs: ["*"]
        """),
      .passes(
        clusterRole(
          """
          - apiGroups: [apps]
            resources: [deployments]
            verbs: [get, list, watch]
          """)),
      .passes(
        clusterRole(
          """
          - apiGroups: [databases.example.org]
            resources: ["*"]
            verbs: ["*"]
          """)),
      .fails(
        clusterRole(
          """
          - ↓apiGroups: ["*"]
            resources: ["*"]
            verbs: ["*"]
          """)),
      .notApplicable(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: cluster-admin
          labels:
            kubernetes.io/bootstrapping: rbac-defaults
        rules:
          - apiGroups: ["*"]
            resources: ["*"]
            verbs: ["*"]
        """),
    ],
    judging: \.ownRoles
  ) { role, _ in
    guard let rule = role.rules.first(where: \.grantsEverything) else { return .passes }
    let groups = rule.apiGroups.contains("*") ? "every API group" : "the core API group"
    let place = role.isClusterRole ? "" : " in its namespace"
    return .fails("grants every verb on every resource of \(groups)\(place)", at: rule.location)
  }
}
