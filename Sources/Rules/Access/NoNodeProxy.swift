import Inventory
import Kubernetes

extension Access {
  static let noNodeProxy = clusterWideGrant(
    "rbac/no-node-proxy", of: .nodeProxy,
    title: "Only the API server may use the kubelets' own API",
    severity: .medium,
    rationale: """
      nodes/proxy reaches the kubelet's API, where even get is enough to run commands in any pod \
      of the node. Neither admission nor the audit log sees what is done there.
      """,
    remedy: """
      Grant nodes/metrics, nodes/stats, nodes/log or nodes/healthz instead; monitoring needs no \
      more.
      """,
    aliases: [
      "CIS 5.1.10", "C-0279", "KSV-0047", "restrict-clusterrole-nodesproxy", "nodes_proxy",
      "RBAC005", "CKV2_K8S_2",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [nodes/metrics, nodes/stats]
            verbs: [get]
          """)),
      .passes(
        clusterRole(
          """
          - apiGroups: [""]
            resources: [nodes/proxy, nodes/stats, nodes/log]
            verbs: ["*"]
          """) + "\n---\n" + bound("watcher", to: "kind: User\nname: kube-apiserver")),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [nodes, nodes/proxy]
            verbs: [get, list, watch]
          """)),
    ],
    exempting: isAPIServer
  )

  @Sendable private static func isAPIServer(_ binding: Binding) -> Bool {
    binding.subjects.allSatisfy { $0.kind == "User" && apiServerUsers.contains($0.name) }
  }

  /// The names installers give the API server's client certificate for kubelets.
  private static let apiServerUsers = [
    "kube-apiserver", "kube-apiserver-kubelet-client", "kubernetes", "system:kube-apiserver",
    "apiserver-kubelet-client", "kubelet-api",
  ]
}
