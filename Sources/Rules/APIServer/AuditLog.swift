import Flags
import Inventory

extension APIServer {
  static let auditLog = Rule(
    "apiserver/audit-log",
    title: "The API server writes an audit log",
    severity: .high,
    rationale: """
      Without an audit log nobody can tell after an incident who deleted a namespace, read a \
      secret or opened a shell. A policy without a place to write to, or a place without a \
      policy, records nothing.
      """,
    remedy: """
      Set --audit-policy-file and --audit-log-path (or --audit-webhook-config-file), and mount \
      both paths into the pod.
      """,
    remedies: [
      .kops: """
      Put a policy on the control plane by spec.fileAssets of the Cluster (path: \
      /etc/kubernetes/audit/policy-config.yaml, roles: [ControlPlane]), and set \
      spec.kubeAPIServer.auditPolicyFile to that path and auditLogPath: \
      /var/log/kube-apiserver-audit.log, or in place of the log auditWebhookConfigFile, in the \
      folder of the policy; then kops update cluster --yes and kops rolling-update cluster \
      --yes. nodeup mounts both folders.
      """,
      // rke2 pkg/executor/staticpod/staticpod.go.
      .rke2: """
      Write a policy to /etc/rancher/rke2/audit-policy.yaml and set audit-policy-file to that path \
      in /etc/rancher/rke2/config.yaml: RKE2 mounts it and keeps server/logs/audit.log; then \
      systemctl restart rke2-server, one host at a time.
      """,
    ],
    aliases: [
      "CIS 1.2.16", "CIS 3.2.1", "C-0067", "C-0130", "C-0160", "KCV-0019", "CKV_K8S_91",
      "api_server_audit_log_path", "audit_logging_enabled",
    ],
    needs: [.apiServer],
    examples: [
      .passes(
        process(
          """
          kube-apiserver --audit-policy-file=/etc/kubernetes/audit.yaml \
          --audit-log-path=/var/log/kubernetes/audit.log
          """)),
      .passes(
        process(
          """
          kube-apiserver --audit-policy-file=/etc/kubernetes/audit.yaml \
          --audit-webhook-config-file=/etc/kubernetes/audit-webhook.conf
          """)),
      .notAssessed(
        """
        apiVersion: apps/v1
        kind: Deployment
        metadata:
          name: kube-apiserver
          namespace: hosted
        spec:
          selector: {matchLabels: {app: kube-apiserver}}
          template:
            metadata:
              labels: {app: kube-apiserver}
            spec:
              containers:
                - name: kube-apiserver
                  image: registry.example/hyperkube:4.20
                  command: [hyperkube, kube-apiserver, --openshift-config=/etc/config.json]
        """),
      .fails(process("↓kube-apiserver --secure-port=6443")),
      .fails(process("↓kube-apiserver --audit-log-path=/var/log/kubernetes/audit.log")),
      .fails(process("↓kube-apiserver --audit-policy-file=/etc/kubernetes/audit.yaml")),
    ],
    judging: \.apiServers
  ) { server, _ in
    let policy = server["audit-policy-file"]
    let sinks = ["audit-log-path", "audit-webhook-config-file"].filter { server.has($0) }
    switch (server.has("audit-policy-file"), sinks.first) {
    case (true, .some):
      return .passes
    case (true, nil):
      return server.verdictOnAbsence(
        .fails(
          "has an audit policy but neither --audit-log-path nor --audit-webhook-config-file",
          related: [Related("the policy", at: policy.location)]))
    case (false, .some(let sink)):
      return server.verdictOnAbsence(
        .fails(
          "has --\(sink) but no --audit-policy-file, so nothing is recorded",
          related: [Related("the log", at: server[sink].location)]))
    case (false, nil):
      return server.verdictOnAbsence(
        .fails("has neither --audit-policy-file nor --audit-log-path"))
    }
  }
}
