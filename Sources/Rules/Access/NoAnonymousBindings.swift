import Inventory
import Kubernetes

extension Access {
  static let noAnonymousBindings = Rule(
    "rbac/no-anonymous-bindings",
    title: "Callers who have not said who they are have no rights beyond health and version",
    severity: .critical,
    rationale: """
      system:anonymous and system:unauthenticated stand for everybody who can reach the API \
      server. What a binding gives them, it gives to the whole network.
      """,
    remedy: """
      Remove the subject from the binding. Clients that need it get a service account or a \
      certificate.
      """,
    aliases: [
      "C-0262", "KSV-0122", "BindingsToSystemAnonymous", "disable_anonymous_access_cluster_roles",
      "disable_anonymous_access_roles", "unauthenticated-subject-access", "RBAC007",
      "disable_anonymous_access_*",
    ],
    needs: [.roles],
    examples: [
      .passes(bound("view", to: "kind: Group\nname: developers")),
      .passes(
        bound("system:public-info-viewer", to: "kind: Group\nname: system:unauthenticated")),
      .passes(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: RoleBinding
        metadata:
          name: kubeadm:bootstrap-signer-clusterinfo
          namespace: kube-public
        roleRef:
          apiGroup: rbac.authorization.k8s.io
          kind: Role
          name: kubeadm:bootstrap-signer-clusterinfo
        subjects:
          - kind: User
            name: system:anonymous
        """),
      // One of Kubernetes' own to which somebody added.
      .fails(
        """
        apiVersion: rbac.authorization.k8s.io/v1
        kind: ClusterRole
        metadata:
          name: system:public-info-viewer
          labels: {kubernetes.io/bootstrapping: rbac-defaults}
        rules:
          - nonResourceURLs: [/healthz, /livez, /readyz, /version, /version/]
            verbs: [get]
          - apiGroups: [""]
            resources: [nodes]
            verbs: [get, list]

        """ + "---\n"
          + bound(
            "system:public-info-viewer", to: "kind: Group\nname: ↓system:unauthenticated")),
      .fails(bound("cluster-admin", to: "kind: User\nname: ↓system:anonymous")),
      .fails(bound("view", to: "kind: Group\nname: ↓system:unauthenticated")),
    ],
    judging: \.bindings
  ) { binding, cluster in
    let anonymous = binding.subjects.first {
      ($0.kind == "User" && $0.name == "system:anonymous") || $0.group == "system:unauthenticated"
    }
    guard let anonymous, !isDiscovery(binding, in: cluster) else { return .passes }
    return .fails(
      "gives \(binding.roleName) to \(anonymous.name), that is to everybody who can connect",
      at: anonymous.location)
  }

  /// Whether a binding gives no more than what a client needs before it logs in.
  static func isDiscovery(_ binding: Binding, in cluster: Cluster) -> Bool {
    let name = binding.roleName
    if binding.roleKind == "ClusterRole", discoveryRoles.contains(name) {
      // Somebody may have added to the role.
      guard let role = cluster.role(of: binding) else { return true }
      if role.isWithinBootstrap { return true }
    }
    if name == "kubeadm:bootstrap-signer-clusterinfo", binding.object.namespace == "kube-public" {
      return true
    }
    guard let role = cluster.role(of: binding), !role.rules.isEmpty else { return false }
    return role.rules.allSatisfy { rule in
      rule.resources.isEmpty && rule.verbs.allSatisfy { $0 == "get" || $0 == "head" }
        && rule.nonResourceURLs.allSatisfy(isPublicPath)
    }
  }

  /// The roles that `bootstrappolicy/policy.go` binds, or has bound, to everybody or to every
  /// service account.
  private static let discoveryRoles = [
    "system:public-info-viewer", "system:discovery", "system:basic-user",
    "system:service-account-issuer-discovery", "system:openshift:public-info-viewer",
    "system:cluster-trust-bundle-discovery",
  ]

  private static func isPublicPath(_ path: String) -> Bool {
    let open = [
      "/healthz", "/livez", "/readyz", "/version", "/.well-known", "/openid/v1/jwks", "/openapi",
      "/api", "/apis",
    ]
    return open.contains { path == $0 || path.hasPrefix($0 + "/") }
  }
}
