import Inventory
import Kubernetes

extension Access {
  static let noStatusWrites = clusterWideGrant(
    "rbac/no-status-writes", of: .statuses,
    title: "Only parts of the control plane write what nodes, pods and Services report",
    severity: .info,
    rationale: """
      Status is what the scheduler and load balancers believe: a forged one draws pods to a \
      node, makes pods ready that are not, or claims an external address (CVE-2020-8554).
      """,
    remedy: """
      Leave the subresource out of the role, or bind it where it is needed.
      """,
    aliases: [
      "CKV2_K8S_4", "modify_node_status", "modify_pod_status",
      "modify_service_status_cve_2020_8554", "steal_pods",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [nodes/status]
            verbs: [get]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [nodes, nodes/status]
            verbs: [get, patch]
          """, by: "RoleBinding")),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [nodes]
            verbs: [get, patch, update]
          """)),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [nodes, nodes/status]
            verbs: [get, patch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [nodes/status, services/status]
            verbs: [patch, update]
          """
        )
        .replacing(
          "name: watcher\n    namespace: shop",
          with: "name: cloud-controller-manager\n    namespace: kube-system")),
    ],
    exempting: isCloudController
  )

  /// kubernetes `cmd/cloud-controller-manager`: a part of the control plane that installers bring,
  /// so that its role is not among those that the API server makes.
  @Sendable private static func isCloudController(_ binding: Binding) -> Bool {
    binding.subjects.allSatisfy {
      $0.isServiceAccount && $0.namespace == "kube-system"
        && ($0.name.hasSuffix("cloud-controller-manager") || $0.name == "cloud-node-controller")
    }
  }
}
