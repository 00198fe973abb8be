import Inventory
import Kubernetes

extension Access {
  static let noPortForward = clusterWideGrant(
    "rbac/no-port-forward", of: .portForward,
    title: "No role opens connections into the pods of every namespace",
    severity: .low,
    rationale: """
      A forwarded port reaches what listens on a pod's own loopback and passes by every \
      NetworkPolicy, as the traffic comes from the kubelet.
      """,
    remedy: """
      Grant pods/portforward by RoleBindings in the namespaces that need it.
      """,
    aliases: [
      "C-0063", "RBAC006",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [pods, pods/log]
            verbs: [get, list]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [pods/portforward]
            verbs: [create]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [pods/portforward]
            verbs: [create]
          """)),
    ]
  )
}
