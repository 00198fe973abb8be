import Inventory
import Kubernetes

extension Access {
  static let bindingsWithinNamespace = Rule(
    "rbac/bindings-within-namespace",
    title: "Rights over a namespace's pods and Secrets are not given to accounts of others",
    severity: .low,
    rationale: """
      Who may start pods in the account's namespace has the account, and by this binding the \
      Secrets and pods of the other namespace too. Nobody sees that from the account's side.
      """,
    remedy: """
      Give the right to an account of the same namespace, or narrow the role to reading what the \
      other side needs.
      """,
    aliases: ["RBAC008", "pod-role-bindings"],
    needs: [.roles],
    examples: [
      .fails(binding("bank", role: "edit", mark: "↓")),
      .passes(binding("shop", role: "edit")),
      .passes(binding("bank", role: "view")),
      // Controllers of kube-system serve all namespaces.
      .passes(binding("kube-system", role: "edit")),
      .notAssessed(binding("bank", role: "deployers")),
    ],
    judging: \.accountBindings
  ) { binding, cluster in
    guard !binding.isClusterWide, let own = binding.object.namespace else {
      return .notApplicable
    }
    let foreign = binding.subjects.first { subject in
      guard subject.isServiceAccount, let other = subject.namespace else { return false }
      return other != own && other != "kube-system"
    }
    guard let foreign else { return .passes }
    if cluster.role(of: binding) == nil, !isBuiltInName(binding.roleName) {
      return .notAssessed(missing: "the roles that bindings name")
    }
    let risky: [Power] = [.everything, .escalation, .tokens, .exec, .podCreation, .secrets]
    let powers = cluster.powers(of: binding)
    guard let power = risky.first(where: { powers[$0] != nil }) else { return .passes }
    let words = powers[power]??.words ?? power.words
    return .fails(
      "gives \(words) in \(own) to \(foreign.described)", at: foreign.location)
  }

  private static func binding(_ namespace: String, role: String, mark: String = "") -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: RoleBinding
    metadata: {name: robot, namespace: shop}
    roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: \(role)}
    subjects:
      - kind: ServiceAccount
        name: \(mark)robot
        namespace: \(namespace)
    """
  }
}
