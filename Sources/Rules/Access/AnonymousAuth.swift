import Flags
import Inventory
import Kubernetes
import YAML

extension Access {
  static let anonymousAuth = Rule(
    "rbac/anonymous-auth",
    title: "Anonymous requests reach no more than the health checks",
    severity: .medium,
    rationale: """
      As long as anonymous requests are let in, one wrong binding to system:unauthenticated opens \
      the API to the network, and holes in request handling need no login.
      """,
    remedy: """
      Give --authentication-config a file with anonymous: {enabled: true, conditions: [{path: \
      /livez}, {path: /readyz}, {path: /healthz}]}. Plain --anonymous-auth=false breaks the \
      probes of kubeadm's static pods.
      """,
    aliases: ["CIS 1.2.1", "C-0113", "KCV-0001", "CKV_K8S_68", "api_server_anonymous_auth"],
    needs: [.apiServer],
    examples: [
      .passes(APIServer.process("kube-apiserver --anonymous-auth=false")),
      .passes(
        APIServer.process(
          "kube-apiserver --authentication-config=/etc/kubernetes/authentication.yaml",
          with: "etc/kubernetes/authentication.yaml",
          """
          apiVersion: apiserver.config.k8s.io/v1
          kind: AuthenticationConfiguration
          anonymous:
            enabled: true
            conditions:
              - path: /livez
              - path: /readyz
              - path: /healthz
          """)),
      .fails(APIServer.process("↓kube-apiserver --authorization-mode=Node,RBAC")),
      .fails(APIServer.process("kube-apiserver ↓--anonymous-auth=true")),
      .fails(
        APIServer.process(
          "kube-apiserver --authentication-config=/etc/kubernetes/authentication.yaml",
          with: "etc/kubernetes/authentication.yaml",
          """
          apiVersion: apiserver.config.k8s.io/v1
          kind: AuthenticationConfiguration
          anonymous:
            ↓enabled: true
          """)),
      .fails(
        APIServer.process(
          "kube-apiserver --authentication-config=/etc/kubernetes/authentication.yaml",
          with: "etc/kubernetes/authentication.yaml",
          """
          apiVersion: apiserver.config.k8s.io/v1
          kind: AuthenticationConfiguration
          anonymous:
            enabled: true
            conditions:
              - path: /livez
              - ↓path: /api/v1/pods
          """)),
      .notAssessed(
        APIServer.process(
          "kube-apiserver --authentication-config=/etc/kubernetes/authentication.yaml")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let flag = server["anonymous-auth"]
    if flag.isSet {
      return flag.bool == false
        ? .passes : .fails("lets anonymous requests in", at: flag.location)
    }
    guard server.has("authentication-config") else {
      // The API server itself turns it off when it would allow everything.
      if case .none = Authorizers(of: server, in: cluster) { return .notApplicable }
      return server.verdictOnAbsence(.fails("lets anonymous requests in, as is the default"))
    }
    let file = cluster.configuration(
      ["AuthenticationConfiguration"], at: server["authentication-config"].value, on: server.host)
    guard let file else {
      return .notAssessed(missing: "the AuthenticationConfiguration that kube-apiserver reads")
    }
    guard let anonymous = file.node["anonymous"] else {
      return .fails("lets anonymous requests in, as is the default")
    }
    if anonymous["enabled"]?.bool == false { return .passes }
    let conditions = anonymous["conditions"].items
    if conditions.isEmpty {
      return .fails("lets anonymous requests in on every path", at: anonymous.location)
    }
    let wide = conditions.first { !harmlessPaths.contains($0["path"]?.text ?? "") }
    guard let wide else { return .passes }
    return .fails(
      "lets anonymous requests in on \(wide["path"]?.text ?? "a path")", at: wide.location)
  }

  /// The health checks, and what kubeadm's joining hosts read before they can log in.
  private static let harmlessPaths = [
    "/livez", "/readyz", "/healthz", "/version",
    "/api/v1/namespaces/kube-public/configmaps/cluster-info",
  ]
}
