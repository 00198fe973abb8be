extension Access {
  /// A ClusterRole `watcher` with the rules, bound by a binding of the kind to a service account.
  static func granted(_ rules: String, by kind: String = "ClusterRoleBinding") -> String {
    """
    \(clusterRole(rules))
    ---
    apiVersion: rbac.authorization.k8s.io/v1
    kind: \(kind)
    metadata:
      name: watcher\(kind == "RoleBinding" ? "\n  namespace: shop" : "")
    roleRef:
      apiGroup: rbac.authorization.k8s.io
      kind: ClusterRole
      name: watcher
    subjects:
      - kind: ServiceAccount
        name: watcher
        namespace: shop
    """
  }

  static func clusterRole(_ rules: String) -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRole
    metadata:
      name: watcher
    rules:
    \(indented(rules, by: 2))
    """
  }

  /// A ClusterRoleBinding to a ClusterRole; `subject` is the text of its only subject.
  static func bound(_ role: String, to subject: String, name: String = "team") -> String {
    """
    apiVersion: rbac.authorization.k8s.io/v1
    kind: ClusterRoleBinding
    metadata:
      name: \(name)
    roleRef:
      apiGroup: rbac.authorization.k8s.io
      kind: ClusterRole
      name: \(role)
    subjects:
      - \(indented(subject, by: 4).drop { $0 == " " })
    """
  }

  static func indented(_ text: String, by count: Int) -> String {
    let margin = String(repeating: " ", count: count)
    return text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : margin + $0 }.joined(separator: "\n")
  }
}
