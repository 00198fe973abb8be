import Flags
import Inventory
import Text

extension HighAvailability {
  static let agreeingAPIServers = Rule(
    "ha/agreeing-api-servers",
    title: "All API servers are configured alike",
    severity: .high,
    rationale: """
      Behind one endpoint any API server may answer. Where they differ in authorization, admission, \
      token issuer, Service range or encryption, the same request succeeds now and fails a moment \
      later, and Secrets written by one cannot be read by another.
      """,
    remedy: "Give every API server the same flags but for its own address and name.",
    needs: [.apiServer],
    examples: [
      .passes(
        apiServers(
          "--advertise-address=10.0.1.11 --authorization-mode=Node,RBAC",
          "--advertise-address=10.0.2.11 --authorization-mode=Node,RBAC",
          "--advertise-address=10.0.3.11 --authorization-mode=Node,RBAC")),
      // The order of plug-ins is the server's own.
      .passes(
        apiServers(
          "--enable-admission-plugins=NodeRestriction,EventRateLimit",
          "--enable-admission-plugins=EventRateLimit,NodeRestriction",
          "--enable-admission-plugins=NodeRestriction,EventRateLimit")),
      .fails(
        apiServers(
          "--authorization-mode=Node,RBAC", "↓--authorization-mode=AlwaysAllow",
          "--authorization-mode=Node,RBAC")),
      // What one turns off, the other has on.
      .fails(
        apiServers(
          "--enable-admission-plugins=NodeRestriction",
          "↓--enable-admission-plugins=EventRateLimit",
          "--enable-admission-plugins=NodeRestriction")),
      .fails(
        commands(
          "kube-apiserver",
          [
            "cp-1": "--authorization-config=/etc/kubernetes/authorization.yaml",
            "cp-2": "--authorization-config=/etc/kubernetes/authorization.yaml",
          ]) + "\n" + authorization("cp-1", "Node") + authorization("cp-2", "↓Webhook")),
      .notApplicable(commands("kube-apiserver", ["cp-1": "--authorization-mode=Node,RBAC"])),
    ],
    judging: \.sharedAPIServerOptions
  ) { shared, _ in shared.verdict }

  private static func authorization(_ host: String, _ type: String) -> String {
    let mark = type.hasPrefix("↓") ? "↓" : ""
    return """
      -- hosts/\(host)/etc/kubernetes/authorization.yaml --
      \(mark)apiVersion: apiserver.config.k8s.io/v1
      kind: AuthorizationConfiguration
      authorizers: [{type: \(type.drop { $0 == "↓" })}]

      """
  }
}

extension Cluster {
  fileprivate var sharedAPIServerOptions: [SharedOption] {
    shared(
      .kubeAPIServer, "the API servers",
      [
        ("service-cluster-ip-range", .text), ("service-account-issuer", .text),
        ("api-audiences", .set), ("authorization-mode", .text),
        ("authorization-config", .document(["AuthorizationConfiguration"])),
        ("authentication-config", .document(["AuthenticationConfiguration"])),
        ("anonymous-auth", .text), ("enable-admission-plugins", .plugins),
        ("admission-control-config-file", .document(["AdmissionConfiguration"])),
        ("feature-gates", .map), ("runtime-config", .map), ("etcd-prefix", .text),
        ("oidc-issuer-url", .text), ("oidc-client-id", .text), ("oidc-username-claim", .text),
        ("oidc-groups-claim", .text), ("requestheader-allowed-names", .set),
        ("tls-min-version", .text),
      ])
  }
}
