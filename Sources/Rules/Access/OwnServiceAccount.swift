import Inventory
import Kubernetes

extension Access {
  static let ownServiceAccount = Rule(
    "rbac/own-service-account",
    title: "No rights are bound to a namespace's default service account",
    severity: .medium,
    rationale: """
      Every pod of the namespace that names no account runs as default. Rights bound to it reach \
      pods that were never meant to have them, today's and tomorrow's.
      """,
    remedy: "Make a ServiceAccount for the workload, name it in serviceAccountName and bind that.",
    aliases: [
      "CIS 5.1.5", "CKV_K8S_42", "POP-308", "C-0189", "C-0225",
      "accounts_no_clusterrolebindings_default_service_account",
      "accounts_no_rolebindings_default_service_account", "RBAC009",
    ],
    needs: [.roles],
    examples: [
      .passes(bound("view", to: "kind: ServiceAccount\nname: robot\nnamespace: ops")),
      .fails(bound("view", to: "kind: ServiceAccount\nname: ↓default\nnamespace: ops")),
      .notApplicable(
        bound("cluster-admin", to: "kind: ServiceAccount\nname: default\nnamespace: ops")),
      .notApplicable(bound("view", to: "kind: Group\nname: developers")),
    ],
    judging: \.accountBindings
  ) { binding, cluster in
    let subject = binding.subjects.first { $0.isServiceAccount && $0.name == "default" }
    guard let subject else { return .passes }
    // A finding on cluster-admin stands at the same place already.
    if binding.roleName == "cluster-admin", binding.isClusterWide { return .notApplicable }
    let namespace = subject.namespace ?? binding.object.namespace
    let users = cluster.workloads.filter {
      $0.namespace == namespace && $0.template.serviceAccountName == "default"
    }
    return .fails(
      "gives \(binding.roleName) to the default service account of \(namespace ?? "its namespace")",
      at: subject.location,
      related: users.prefix(3).map { Related("runs as default", at: $0.location) })
  }
}
