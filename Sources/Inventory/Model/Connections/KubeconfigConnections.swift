import Certificates
import Flags
import Text

extension ConnectionTable {
  private static let users: [(program: Program, hop: Connection.Hop, file: String)] = [
    (.kubelet, .kubeletToAPIServer, "kubelet.conf"),
    (.kubeControllerManager, .controllerManagerToAPIServer, "controller-manager.conf"),
    (.kubeScheduler, .schedulerToAPIServer, "scheduler.conf"),
    (.kubeProxy, .kubeProxyToAPIServer, "kube-proxy.conf"),
  ]

  /// What reaches the API server by a kubeconfig: the components first, then everybody else.
  mutating func addKubeconfigs() {
    var claimed: Set<String> = []
    for (program, hop, _) in Self.users {
      for component in components(program) {
        let row = reaching(component, hop, &claimed)
        if let row { add(row) }
      }
    }
    for kubeconfig in draft.kubeconfigs where !claimed.contains(kubeconfig.key) {
      // kubeadm's names tell whose file it is.
      let hop = Self.users.first { $0.file == kubeconfig.fileName }?.hop
      let host = kubeconfig.host.map { " on \($0)" } ?? ""
      add(
        row(
          hop ?? .kubeconfigToAPIServer, kubeconfig.host, "\(kubeconfig.fileName)\(host)",
          kubeconfig, isComponents: hop != nil))
    }
  }

  private func reaching(
    _ component: Component, _ hop: Connection.Hop, _ claimed: inout Set<String>
  ) -> Connection? {
    let master = component["master"]
    if master.isSet, let url = master.value, url.hasPrefix("http://") {
      let isLoopback = Endpoint(url)?.isLoopback == true
      let answers = Self.plain("in plain text at \(url)", at: master.location, isExpected: false)
      return Connection(
        hop: hop, host: component.host, title: component.title, peers: [url],
        isLoopback: isLoopback, encrypted: answers.0, serverVerified: answers.1,
        clientAuthenticated: answers.2, location: component.location)
    }
    // kube-proxy's table has no field for the path in its configuration.
    let names = ["kubeconfig", "clientConnection.kubeconfig"]
    guard let path = names.lazy.compactMap({ component[$0].value }).first(where: { !$0.isEmpty })
    else { return inside(component, hop) }
    let mounted = component.pod?.mountedFile(at: path)
    let named = draft.kubeconfigs.filter { kubeconfig in
      if let place = kubeconfig.mounted { return place == mounted }
      return ComponentReader.sameHost(kubeconfig.location.file, component.file)
        && ComponentReader.isSamePath(kubeconfig.location.file.path, path)
    }
    guard let kubeconfig = named.first else {
      return unseen(component, hop, missing: path)
    }
    claimed.insert(kubeconfig.key)
    return row(hop, component.host, component.title, kubeconfig, isComponents: true)
  }

  /// Without a kubeconfig a pod uses what every pod is given.
  private func inside(_ component: Component, _ hop: Connection.Hop) -> Connection? {
    if component.lacksConfigFile {
      return unseen(
        component, hop, missing: "the configuration file of \(component.program.rawValue)")
    }
    guard component.source == .workload else {
      // A kubelet without one runs by itself; of the others not all is known.
      if component.program == .kubelet { return nil }
      return unseen(component, hop, missing: "the command line of \(component.program.rawValue)")
    }
    return Connection(
      hop: hop, host: nil, title: component.title, peers: ["kubernetes.default.svc"],
      isLoopback: false, encrypted: .yes("always, in the cluster", at: component.location),
      serverVerified: .yes(
        "against the CA that pods are given", short: "pod's CA", at: component.location),
      clientAuthenticated: .yes(
        "by its Service account", short: "token", at: component.location),
      location: component.location)
  }

  private func unseen(_ component: Component, _ hop: Connection.Hop, missing: String) -> Connection
  {
    let unknown = Answer.notKnown(missing, of: component.host)
    return Connection(
      hop: hop, host: component.host, title: component.title, peers: [], isLoopback: false,
      encrypted: unknown, serverVerified: unknown, clientAuthenticated: unknown,
      location: component.location)
  }

  private func row(
    _ hop: Connection.Hop, _ host: String?, _ title: String, _ kubeconfig: Kubeconfig,
    isComponents: Bool
  ) -> Connection {
    guard let cluster = kubeconfig.cluster else {
      let unknown = Answer.notKnown("a current-context in \(kubeconfig.fileName)")
      return Connection(
        hop: hop, host: host, title: title, peers: kubeconfig.clusters.map(\.server),
        isLoopback: false, encrypted: unknown, serverVerified: unknown,
        clientAuthenticated: unknown, location: kubeconfig.location)
    }
    let isLoopback = Endpoint(cluster.server)?.isLoopback == true
    let answers: (Answer, Answer, Answer)
    if cluster.server.hasPrefix("http://") {
      // A proxy on the same machine, such as kubectl proxy, goes on over TLS.
      answers = Self.plain(
        "in plain text at \(cluster.server)", at: cluster.serverLocation, isExpected: isLoopback)
    } else {
      answers = (
        .yes("at \(cluster.server)", at: cluster.serverLocation),
        verification(cluster, kubeconfig, isComponents: isComponents),
        identity(kubeconfig)
      )
    }
    return Connection(
      hop: hop, host: host, title: title, peers: [cluster.server], isLoopback: isLoopback,
      encrypted: answers.0, serverVerified: answers.1, clientAuthenticated: answers.2,
      location: kubeconfig.location)
  }

  private func verification(
    _ cluster: Kubeconfig.Cluster, _ kubeconfig: Kubeconfig, isComponents: Bool
  ) -> Answer {
    if let place = cluster.skipsVerification {
      return .no("insecure-skip-tls-verify is on", at: place)
    }
    if let path = cluster.authorityFile {
      return .yes(
        "against \(described(path, near: kubeconfig.location.file))",
        short: Self.fileName(path), at: cluster.serverLocation)
    }
    if let authority = cluster.authorities.first {
      return .yes(
        "against \(authority.subject)", short: "embedded CA", at: cluster.serverLocation)
    }
    if cluster.hasAuthority {
      return .yes("against an embedded CA", short: "embedded CA", at: cluster.serverLocation)
    }
    let words = "any authority of the host will do (no certificate-authority)"
    // People reach API servers behind certificates of public authorities.
    return isComponents
      ? .no(words, at: cluster.serverLocation)
      : .yes(words, short: "host's CAs", at: cluster.serverLocation)
  }

  private func identity(_ kubeconfig: Kubeconfig) -> Answer {
    guard let user = kubeconfig.user else {
      return .no("\(kubeconfig.fileName) names no user", at: kubeconfig.location, isExpected: true)
    }
    if let certificate = user.certificates.first {
      return .yes(
        "by certificate \(certificate.subject)", short: "certificate",
        at: user.certificateLocation ?? user.location)
    }
    if let path = user.certificateFile {
      return .yes(
        "by certificate \(described(path, near: kubeconfig.location.file))",
        short: Self.fileName(path), at: user.location)
    }
    if user.certificateLocation != nil {
      return .yes("by a certificate", short: "certificate", at: user.certificateLocation)
    }
    if user.token != nil || user.tokenFile != nil {
      return .yes("by a token", short: "token", at: user.token ?? user.location)
    }
    if user.usesPlugin { return .yes("by a plug-in", short: "plug-in", at: user.location) }
    if let place = user.password { return .yes("by a password", short: "password", at: place) }
    return .no("has no credentials", at: user.location, isExpected: true)
  }
}
