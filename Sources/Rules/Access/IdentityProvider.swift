import Flags
import Inventory
import Kubernetes
import YAML

extension Access {
  static let identityProvider = Rule(
    "rbac/identity-provider",
    title: "People log in through an identity provider",
    severity: .medium,
    rationale: """
      Bindings name people, and the API server knows no provider that could tell who they are: \
      they log in by client certificates, which cannot be revoked, or by tokens in files. Whoever \
      leaves keeps access until a certificate ends.
      """,
    remedy: """
      Give the API server an --authentication-config with a jwt issuer (or --oidc-issuer-url), and \
      bind its groups.
      """,
    aliases: [
      "CIS 3.1.1", "CIS 3.1.2", "idp_is_configured", "AAD",
    ],
    needs: [.apiServer, .roles],
    examples: [
      .passes(
        APIServer.process("kube-apiserver --oidc-issuer-url=https://id.example.com") + "\n" + user),
      .fails(APIServer.process("↓kube-apiserver --client-ca-file=/pki/ca.crt") + "\n" + user),
      // Nobody is named.
      .notApplicable(
        APIServer.process("kube-apiserver --client-ca-file=/pki/ca.crt") + "\n-- access.yaml --\n"
          + bound("view", to: "kind: User\nname: system:kube-scheduler")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let person = cluster.ownBindings.lazy.flatMap(\.subjects).first {
      $0.kind == "User" && !$0.name.hasPrefix("system:") && !programs.contains($0.name)
    }
    guard let person else { return .notApplicable }
    let flags = [
      "oidc-issuer-url", "authentication-config", "authentication-token-webhook-config-file",
      "requestheader-username-headers",
    ]
    // Front proxies such as Rancher's and Teleport's log people in before.
    if flags.dropLast().contains(where: { server.has($0) }) { return .passes }
    return server.verdictOnAbsence(
      .fails(
        "knows no identity provider, and bindings name people",
        related: [Related("a person", at: person.location)]))
  }

  /// Names that installers give to programs and to themselves.
  private static let programs: Set<String> = [
    "kube-apiserver-kubelet-client", "kubernetes", "kubelet", "kube-apiserver", "kubernetes-admin",
    "admin", "kubecfg", "kube-proxy", "kops", "kubelet-api", "apiserver", "kube-worker",
  ]

  private static let user =
    "-- access.yaml --\n" + bound("view", to: "kind: User\nname: alice@example.com")
}
