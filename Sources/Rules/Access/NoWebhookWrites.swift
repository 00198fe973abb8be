import Inventory
import Kubernetes

extension Access {
  static let noWebhookWrites = clusterWideGrant(
    "rbac/no-webhook-writes", of: .webhooks,
    title: "No role changes just any admission webhook or policy",
    severity: .low,
    rationale: """
      Whoever can change a mutating webhook sees and rewrites every object that is stored, \
      Secrets included; whoever can delete one turns the checks of the cluster off.
      """,
    remedy: """
      Name the configurations that the program keeps in resourceNames; only create and list \
      need none.
      """,
    aliases: [
      "CIS 5.1.12", "C-0281", "KSV-0114", "CKV_K8S_155", "control_webhooks",
      "restrict-clusterrole-mutating-validating-admission-webhooks",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [admissionregistration.k8s.io]
            resources: [validatingwebhookconfigurations]
            resourceNames: [cert-manager-webhook]
            verbs: [update, patch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [admissionregistration.k8s.io]
            resources: [mutatingwebhookconfigurations]
            verbs: [get, list, watch, patch]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [admissionregistration.k8s.io]
            resources: [mutatingwebhookconfigurations]
            verbs: [get, list, watch, patch]
          """)),
    ]
  )
}
