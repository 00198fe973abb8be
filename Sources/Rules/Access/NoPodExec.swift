import Inventory
import Kubernetes

extension Access {
  static let noPodExec = clusterWideGrant(
    "rbac/no-pod-exec", of: .exec,
    title: "No role opens a shell in the pods of every namespace",
    severity: .medium,
    rationale: """
      exec, attach and ephemeral containers run commands inside other people's pods, with their \
      service accounts, secrets and network, and leave little trace in the objects themselves.
      """,
    remedy: "Grant pods/exec and pods/attach by RoleBindings in the namespaces that need them.",
    aliases: [
      "clusterrolePodExecAttach", "clusterrolebindingPodExecAttach", "C-0002", "KSV-0053",
      "KSV-0054", "CKV2_K8S_2", "rolePodExecAttach", "rolebindingClusterRolePodExecAttach",
      "rolebindingRolePodExecAttach", "risky-exec-pods", "risky-attach-pods", "pods_exec",
      "pods_ephemeral_ctrs",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [pods, pods/log]
            verbs: [get, list, watch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [pods/exec]
            verbs: [create]
          """, by: "RoleBinding")),
      .passes(
        granted(
          """
          - apiGroups: ["*"]
            resources: ["*"]
            verbs: [get, list]
          """)),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [pods, pods/exec]
            verbs: [get, create]
          """)),
    ]
  )
}
