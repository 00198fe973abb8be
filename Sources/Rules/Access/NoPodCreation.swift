import Inventory
import Kubernetes

extension Access {
  static let noPodCreation = clusterWideGrant(
    "rbac/no-pod-creation", of: .podCreation,
    title: "No role starts pods in every namespace",
    severity: .low,
    rationale: """
      Whoever starts pods in a namespace can run as any of its service accounts and mount any \
      of its Secrets. In every namespace, kube-system included, that is the rights of every \
      controller there.
      """,
    remedy: """
      Bind the role with RoleBindings in the namespaces where it has to start workloads.
      """,
    aliases: [
      "risky-create-*", "risky-update-*",
      "CIS 5.1.4", "access-to-create-pods", "C-0188", "KSV-0048", "modify_pods",
      "assign_sa", "rbac_pod_creation_access", "risky-create-pods",
      "risky-create-deployments", "risky-create-daemonsets", "risky-create-statefulsets",
      "risky-create-replicasets", "risky-create-replicationcontrollers",
      "risky-create-jobs", "risky-create-cronjobs", "risky-update-pods",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [apps]
            resources: [deployments]
            verbs: [get, list, watch, update, patch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [apps]
            resources: [deployments, daemonsets]
            verbs: [get, create]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [apps]
            resources: [deployments, daemonsets]
            verbs: [get, create]
          """)),
    ]
  )
}
