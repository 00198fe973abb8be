import Flags
import Kubernetes
import Text
import YAML

extension ConnectionTable {
  mutating func addAPIServers() {
    for server in components(.kubeAPIServer) {
      if let row = toEtcd(server) { add(row) }
      add(listening(server))
      add(toKubelets(server))
      for row in tunnels(server) { add(row) }
    }
  }

  /// What an absent flag means: its effect, or nothing when not all flags are known.
  private func absent(_ server: Component, _ words: String, isExpected: Bool = false) -> Answer {
    server.showsCommandLine
      ? .no(words, at: server.location, isExpected: isExpected)
      : .notKnown("the command line of kube-apiserver", of: server.host)
  }

  private func toEtcd(_ server: Component) -> Connection? {
    let option = server["etcd-servers"]
    guard option.isSet else { return nil }
    let overrides = server["etcd-servers-overrides"]
    let urls =
      option.list.map { ($0, option.location) }
      + Self.overridden(overrides.list).map { ($0, overrides.location) }
    let isLoopback = urls.allSatisfy { url in
      url.0.hasPrefix("unix:") || Endpoint(url.0)?.isLoopback == true
    }
    let plain = urls.filter { $0.0.hasPrefix("http://") || $0.0.hasPrefix("unix:") }
    let open = plain.first { url in Endpoint(url.0)?.isLoopback == false }
    let answers: (Answer, Answer, Answer)
    if let open {
      answers = Self.plain("in plain text at \(open.0)", at: open.1, isExpected: false)
    } else if let first = plain.first, plain.count == urls.count {
      answers = Self.plain("in plain text at \(first.0)", at: first.1, isExpected: true)
    } else {
      let pair = ["etcd-certfile", "etcd-keyfile"].filter { !server.gives($0) }
      answers = (
        .yes("at \(urls[0].0)", at: option.location),
        server.gives("etcd-cafile")
          ? yes("against", by: server["etcd-cafile"], near: server.file)
          : absent(server, "any authority of the host will do (no --etcd-cafile)"),
        pair.isEmpty
          ? yes("by certificate", by: server["etcd-certfile"], near: server.file)
          : absent(server, "has no \(pair.map { "--\($0)" }.joined(separator: " and no "))")
      )
    }
    return Connection(
      hop: .apiServerToEtcd, host: server.host, title: server.title, peers: urls.map(\.0),
      isLoopback: isLoopback, encrypted: answers.0, serverVerified: answers.1,
      clientAuthenticated: answers.2, location: server.location)
  }

  /// The servers of `group/resource#server;server`, comma-separated.
  private static func overridden(_ overrides: [String]) -> [String] {
    overrides.flatMap { override in
      (override.split(separator: "#", maxSplits: 1).last ?? "")
        .split(separator: ";").map(String.init)
    }
  }

  private func listening(_ server: Component) -> Connection {
    let plain = server["insecure-port"]
    let encrypted: Answer
    if plain.isSet, let port = plain.int, port > 0 {
      encrypted = .no(
        "also in plain text at port \(port), and asks nobody there", at: plain.location)
    } else {
      encrypted = .yes("always", at: server.location)
    }
    let verified: Answer
    if server.gives("tls-cert-file") {
      verified = yes("can be, shows", by: server["tls-cert-file"], near: server.file)
    } else {
      verified = absent(server, "signs its own certificate (no --tls-cert-file)")
    }
    return Connection(
      hop: .clientToAPIServer, host: server.host, title: server.title,
      peers: [server["secure-port"].value ?? "6443"], isLoopback: false, encrypted: encrypted,
      serverVerified: verified, clientAuthenticated: clients(of: server),
      location: server.location)
  }

  private func clients(of server: Component) -> Answer {
    let ways = [
      ("authentication-config", "by what the file allows:"),
      ("oidc-issuer-url", "by tokens of"),
      ("authentication-token-webhook-config-file", "by a webhook:"),
    ]
    if server.gives("client-ca-file") {
      return yes("by certificates of", by: server["client-ca-file"], near: server.file)
    }
    for (flag, words) in ways where server.gives(flag) {
      return yes(words, by: server[flag], near: server.file)
    }
    return absent(server, "only by Service account tokens (no --client-ca-file)")
  }

  private func toKubelets(_ server: Component) -> Connection {
    let https = server["kubelet-https"]
    let isPlain = https.isSet && https.bool == false
    let pair = ["kubelet-client-certificate", "kubelet-client-key"].filter { !server.gives($0) }
    return Connection(
      hop: .apiServerToKubelet, host: server.host, title: server.title, peers: ["kubelets"],
      isLoopback: false,
      encrypted: isPlain
        ? .no("--kubelet-https is off", at: https.location) : .yes("always", at: server.location),
      serverVerified: server.gives("kubelet-certificate-authority")
        ? yes("against", by: server["kubelet-certificate-authority"], near: server.file)
        : absent(server, "--kubelet-certificate-authority is not set"),
      clientAuthenticated: pair.isEmpty
        ? yes("by certificate", by: server["kubelet-client-certificate"], near: server.file)
        : absent(server, "has no \(pair.map { "--\($0)" }.joined(separator: " and no "))"),
      location: server.location)
  }

  /// The egress selections that go through a proxy, such as konnectivity's server.
  private func tunnels(_ server: Component) -> [Connection] {
    let option = server["egress-selector-config-file"]
    guard option.isSet, let path = option.value, !path.isEmpty else { return [] }
    let documents = draft.configurations.filter {
      $0.kind == "EgressSelectorConfiguration"
        && ComponentReader.sameHost($0.file, server.file)
    }
    let named = documents.first { ComponentReader.isSamePath($0.file.path, path) }
    let mounted = draft.mounted("EgressSelectorConfiguration", at: path, in: server.pod)
    guard let document = named ?? mounted ?? (documents.count == 1 ? documents.first : nil) else {
      let unknown = Answer.notKnown(path, of: server.host)
      return [
        Connection(
          hop: .konnectivity, host: server.host, title: server.title, peers: [],
          isLoopback: false, encrypted: unknown, serverVerified: unknown,
          clientAuthenticated: unknown, location: option.location)
      ]
    }
    return document.node["egressSelections"].items.compactMap { selection in
      let connection = selection["connection"]
      guard let proxy = connection["proxyProtocol"]?.text, proxy != "Direct" else { return nil }
      return tunnel(selection, connection["transport"], of: server, in: document.file)
    }
  }

  private func tunnel(
    _ selection: Node, _ transport: Node?, of server: Component, in file: SourceFile
  ) -> Connection {
    let name = selection["name"]?.text ?? ""
    let socket = transport["uds"]["udsName"]
    let url = transport["tcp"]["url"]
    let tls = transport["tcp"]["tlsConfig"]
    let place = url?.location ?? socket?.location ?? selection.location
    let text = url?.text ?? socket.flatMap(\.text) ?? ""
    let isLoopback = socket != nil || Endpoint(text)?.isLoopback == true
    var answers: (Answer, Answer, Answer)
    if socket != nil || text.hasPrefix("http://") {
      answers = Self.plain("in plain text at \(text)", at: place, isExpected: isLoopback)
    } else {
      func answer(_ field: String, _ words: String, _ absent: String) -> Answer {
        guard let node = tls[field], let path = node.text, !path.isEmpty else {
          return .no(absent, at: tls?.location ?? place)
        }
        return .yes(
          "\(words) \(described(path, near: server.file))", short: Self.fileName(path),
          at: node.location)
      }
      answers = (
        .yes("at \(text)", at: place),
        answer("caBundle", "against", "any authority of the host will do (no caBundle)"),
        answer("clientCert", "by certificate", "has no clientCert")
      )
    }
    return Connection(
      hop: .konnectivity, host: server.host, title: "egress \(name) of \(server.title)",
      peers: [text], isLoopback: isLoopback, encrypted: answers.0, serverVerified: answers.1,
      clientAuthenticated: answers.2, location: selection.location)
  }
}
