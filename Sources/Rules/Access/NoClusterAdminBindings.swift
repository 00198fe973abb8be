import Inventory
import Kubernetes

extension Access {
  static let noClusterAdminBindings = Rule(
    "rbac/no-cluster-admin-bindings",
    title: "Only groups of administrators are bound to cluster-admin",
    severity: .high,
    rationale: """
      cluster-admin may read every secret and run anything on every node. A service account that \
      has it turns a hole in one pod into the loss of the cluster; a single user's name outlives \
      that person's job.
      """,
    remedy: """
      Bind service accounts to a role that lists what they use, and people by a group that your \
      identity provider manages.
      """,
    aliases: [
      "CIS 5.1.1", "cluster-admin-role-binding", "clusterrolebindingClusterAdmin", "C-0035",
      "C-0185", "KSV-0111", "rolebindingClusterAdminClusterRole",
      "rolebindingClusterAdminRole", "cluster_admin", "restrict-binding-clusteradmin",
      "block-cluster-admin-from-ns", "RBAC002", "rbac_limit_cluster_admin",
    ],
    needs: [.roles],
    examples: [
      // A look-alike of what Kubernetes binds itself.
      .fails(
        bound("cluster-admin", to: "kind: User\nname: ↓mallory", name: "system:node-proxier")
          .replacing(
            "name: system:node-proxier",
            with:
              "name: system:node-proxier\n  labels: {kubernetes.io/bootstrapping: rbac-defaults}"
          )),
      .passes(bound("cluster-admin", to: "kind: Group\nname: platform-administrators")),
      .passes(bound("view", to: "kind: ServiceAccount\nname: robot\nnamespace: ops")),
      .fails(
        bound("cluster-admin", to: "kind: ServiceAccount\nname: ↓robot\nnamespace: ops")),
      .fails(bound("cluster-admin", to: "kind: User\nname: ↓alice")),
    ],
    judging: \.ownBindings
  ) { binding, _ in
    guard binding.roleKind == "ClusterRole", binding.roleName == "cluster-admin" else {
      return .passes
    }
    // A RoleBinding gives it in one namespace only; in kube-system that is as good as everywhere.
    guard binding.isClusterWide || binding.object.namespace == "kube-system" else {
      return .passes
    }
    // What names one of Kubernetes' own groups is judged by the rules on those groups.
    guard let subject = binding.subjects.first(where: { $0.group == nil }) else {
      return .passes
    }
    let others = binding.subjects.filter { $0.group == nil }.count - 1
    let rest = others > 0 ? " and \(others) more" : ""
    return .fails(
      "gives cluster-admin to \(subject.described)\(rest)", at: subject.location)
  }
}

extension Binding.Subject {
  /// `service account ops/robot`, `user alice`, `group devs`.
  var described: String {
    switch kind {
    case "ServiceAccount": "service account \(namespace.map { $0 + "/" } ?? "")\(name)"
    case "Group": "group \(name)"
    case "User": "user \(name)"
    default: name
    }
  }
}
