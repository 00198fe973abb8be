import Flags
import Inventory
import Kubernetes
import Text
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
      From Kubernetes 1.32 on give --authentication-config a file with anonymous: {enabled: true, \
      conditions: [{path: /livez}, {path: /readyz}, {path: /healthz}]} and remove any \
      anonymous-auth flag: the two exclude each other. Before, the flag with the value false is \
      all there is, which breaks the probes of kubeadm's static pods.
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
      // OpenShift's operators set it, and its own clients ask without a login.
      .notApplicable(
        APIServer.process(
          "kube-apiserver --secure-port=6443", with: "apiserver.yaml",
          """
          apiVersion: config.openshift.io/v1
          kind: APIServer
          metadata: {name: cluster}
          """)),
    ],
    judging: \.apiServers
  ) { server, cluster in
    if [.openShift, .hyperShift].contains(cluster.installer) { return .notApplicable }
    let flag = server["anonymous-auth"]
    let fix = AnonymousLimit(server, in: cluster).fix
    func open(_ message: String, at place: Location? = nil) -> Verdict {
      .fails(message, at: place, fix: fix.words, namesPlace: fix.namesPlace)
    }
    if flag.isSet {
      return flag.bool == false ? .passes : open("lets anonymous requests in", at: flag.location)
    }
    guard server.has("authentication-config") else {
      // The API server itself turns it off when it would allow everything.
      if case .none = Authorizers(of: server, in: cluster) { return .notApplicable }
      return server.verdictOnAbsence(open("lets anonymous requests in, as is the default"))
    }
    let file = cluster.configuration(
      ["AuthenticationConfiguration"], at: server["authentication-config"].value, on: server.host)
    guard let file else {
      return .notAssessed(missing: "the AuthenticationConfiguration that kube-apiserver reads")
    }
    guard let anonymous = file.node["anonymous"] else {
      return open("lets anonymous requests in, as is the default")
    }
    if anonymous["enabled"]?.bool == false { return .passes }
    let conditions = anonymous["conditions"].items
    if conditions.isEmpty {
      return open("lets anonymous requests in on every path", at: anonymous.location)
    }
    let wide = conditions.first { !harmlessPaths.contains($0["path"]?.text ?? "") }
    guard let wide else { return .passes }
    return .fails(
      "lets anonymous requests in on \(wide["path"]?.text ?? "a path")", at: wide.location,
      fix: "Take this path out of the conditions: anonymous requests need the health checks only.")
  }

  /// The health checks, and what kubeadm's joining hosts read before they can log in.
  private static let harmlessPaths = [
    "/livez", "/readyz", "/healthz", "/version",
    "/api/v1/namespaces/kube-public/configmaps/cluster-info",
  ]
}
