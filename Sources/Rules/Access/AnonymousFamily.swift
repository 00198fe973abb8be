import Flags
import Inventory

/// How anonymous requests to an API server can be kept to what has to answer them.
struct AnonymousLimit {
  private let installer: Installer?
  /// Whether hosts join by reading the ConfigMap cluster-info, and static pods are probed, both
  /// without a login.
  private let isKubeadms: Bool
  /// The gate AnonymousAuthConfigurableEndpoints is on since 1.32.
  private let hasConditions: Bool

  init(_ server: Component, in cluster: Cluster) {
    installer = cluster.installer
    let makers: Set<Installer> = [.kubeadm, .kubespray, .clusterAPI, .kind, .minikube, .kubicorn]
    isKubeadms =
      cluster.installers.contains { makers.contains($0.installer) }
      || cluster.host(named: server.host)?.runsKubeadmControlPlane == true
    let version = server.version ?? cluster.version
    hasConditions = version.map { $0 >= Version(major: 1, minor: 32) } ?? true
  }

  /// What to do, and whether that says where this cluster's installer sets it.
  var fix: (words: String, namesPlace: Bool) {
    switch (hasConditions, isKubeadms) {
    case (true, _) where installer == .kubespray:
      let words = """
        Set kube_apiserver_use_authentication_config_file: true and \
        kube_apiserver_authentication_config_anonymous: \(anonymous) in group_vars; then \
        ansible-playbook cluster.yml, one control-plane host at a time.
        """
      return (words, true)
    case (true, _):
      let words = """
        Give --authentication-config a file with anonymous: \(anonymous) and remove any \
        anonymous-auth flag: the two exclude each other.
        """
      return (words, false)
    case (false, true):
      let words = """
        Upgrade to Kubernetes 1.32, where the file of authentication-config limits anonymous \
        requests to paths. Until then they have to stay, for the probes of kubeadm's static pods \
        and for hosts that join: bind no roles to system:anonymous and system:unauthenticated \
        beyond those that come with Kubernetes.
        """
      return (words, true)
    case (false, false):
      let words = """
        Set --anonymous-auth=false, and let whatever probes the API server log in or only open a \
        connection.
        """
      return (words, false)
    }
  }

  private var anonymous: String {
    let paths =
      ["/livez", "/readyz", "/healthz"]
      + (isKubeadms ? ["/api/v1/namespaces/kube-public/configmaps/cluster-info"] : [])
    let conditions = paths.map { "{path: \($0)}" }.joined(separator: ", ")
    return "{enabled: true, conditions: [\(conditions)]}"
  }
}
