import Inventory
import Kubernetes

extension Access {
  static let noApproval = clusterWideGrant(
    "rbac/no-approval", of: .approval,
    title: "No role approves certificates that log in as anybody",
    severity: .medium,
    rationale: """
      A client certificate of the signer kube-apiserver-client is an identity of its maker's \
      choice. Who may approve one and create a request is whoever they like, until it expires.
      """,
    remedy: """
      Narrow approve on signers to the signer that is meant, such as \
      kubernetes.io/kubelet-serving.
      """,
    aliases: [
      "CIS 5.1.11", "C-0280", "CKV_K8S_156", "approve_csrs", "restrict-clusterrole-csr",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [certificates.k8s.io]
            resources: [certificatesigningrequests/approval]
            verbs: [update]
          - apiGroups: [certificates.k8s.io]
            resources: [signers]
            resourceNames: [kubernetes.io/kubelet-serving]
            verbs: [approve]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [certificates.k8s.io]
            resources: [certificatesigningrequests/approval]
            verbs: [update]
          - apiGroups: [certificates.k8s.io]
            resources: [signers]
            verbs: [approve]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [certificates.k8s.io]
            resources: [certificatesigningrequests/approval]
            verbs: [update]
          - apiGroups: [certificates.k8s.io]
            resources: [signers]
            verbs: [approve]
          """)),
    ]
  )
}
