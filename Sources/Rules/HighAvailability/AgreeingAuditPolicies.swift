import Flags
import Inventory

extension HighAvailability {
  static let agreeingAuditPolicies = Rule(
    "ha/agreeing-audit-policies",
    title: "All API servers write down the same events",
    severity: .medium,
    rationale: """
      Which API server takes a request is chance. When only some of them write it down, the trail \
      has gaps where nobody looks for them.
      """,
    remedy: "Give every API server the same audit policy, and a log or webhook to write to.",
    needs: [.apiServer],
    examples: [
      .passes(auditing("cp-1", "Metadata") + auditing("cp-2", "Metadata # for all")),
      .fails(auditing("cp-1", "Metadata") + auditing("cp-2", "None", mark: "↓")),
      .fails(
        commands(
          "kube-apiserver",
          [
            "cp-1": "--audit-policy-file=/etc/kubernetes/audit.yaml --audit-log-path=/var/log/a",
            "cp-2": "↓↓--audit-log-path=/var/log/a",
          ])),
      .notApplicable(commands("kube-apiserver", ["cp-1": "--v=2"])),
    ],
    judging: \.sharedAuditing
  ) { shared, _ in shared.verdict }

  private static func auditing(_ host: String, _ level: String, mark: String = "") -> String {
    """
    -- hosts/\(host)/kube-apiserver.flags --
    kube-apiserver --audit-policy-file=/etc/kubernetes/audit.yaml --audit-log-path=/var/log/audit
    -- hosts/\(host)/etc/kubernetes/audit.yaml --
    \(mark)apiVersion: audit.k8s.io/v1
    kind: Policy
    rules:
    - level: \(level)

    """
  }
}

extension Cluster {
  fileprivate var sharedAuditing: [SharedOption] {
    shared(
      .kubeAPIServer, "the API servers",
      [
        ("audit-policy-file", .document(["Policy"])), ("audit-log-path", .presence),
        ("audit-webhook-config-file", .presence),
      ])
  }
}
