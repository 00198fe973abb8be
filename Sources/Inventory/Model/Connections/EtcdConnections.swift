import Flags
import Kubernetes
import Text

/// etcd's own flags on one side of its connections.
private struct EtcdListener {
  let hop: Connection.Hop
  let urls: [String]
  let certificate: String
  let authority: String
  let demand: String
  let selfSigned: String

  static let peers = EtcdListener(
    hop: .etcdPeer, urls: ["listen-peer-urls", "initial-advertise-peer-urls"],
    certificate: "peer-cert-file", authority: "peer-trusted-ca-file",
    demand: "peer-client-cert-auth", selfSigned: "peer-auto-tls")
  static let clients = EtcdListener(
    hop: .etcdClient,
    urls: ["listen-client-urls", "listen-client-http-urls", "advertise-client-urls"],
    certificate: "cert-file", authority: "trusted-ca-file", demand: "client-cert-auth",
    selfSigned: "auto-tls")
}

extension ConnectionTable {
  mutating func addEtcd() {
    for cluster in draft.etcdClusters {
      for member in cluster.members {
        // A single member has no peers.
        if cluster.members.count > 1 { add(row(of: member, .peers)) }
        add(row(of: member, .clients))
      }
    }
  }

  private func row(of member: EtcdMember, _ listener: EtcdListener) -> Connection {
    guard let process = member.component, !process.isHiddenByManager, !process.lacksConfigFile
    else { return unseen(member, listener) }
    var urls: [(text: String, location: Location)] = []
    for name in listener.urls where process.options.isSet(name) {
      let option = process[name]
      urls += option.list.map { ($0, option.location) }
    }
    if urls.isEmpty, listener.hop == .etcdPeer {
      urls = member.peerURLs.map { ($0, member.location) }
    }
    // The default is localhost without TLS.
    if urls.isEmpty {
      let url = process[listener.urls[0]].value ?? "http://localhost"
      urls = [(url, process.location)]
    }
    return row(member, process, listener, urls)
  }

  private func row(
    _ member: EtcdMember, _ process: Component, _ listener: EtcdListener,
    _ urls: [(text: String, location: Location)]
  ) -> Connection {
    let endpoints = urls.compactMap { url in
      Endpoint(url.text).map { (url: url, endpoint: $0) }
    }
    let plain = endpoints.filter { $0.endpoint.scheme == "http" }
    let isLoopback = endpoints.allSatisfy(\.endpoint.isLoopback)
    let open = plain.first { !$0.endpoint.isLoopback }
    let answers: (Answer, Answer, Answer)
    if let open {
      answers = Self.plain(
        "in plain text at \(open.url.text)", at: open.url.location, isExpected: false)
    } else if let first = plain.first, isLoopback || plain.count == endpoints.count {
      // Members that share a machine can still be posed as by anyone on it.
      answers = Self.plain(
        "in plain text at \(first.url.text)", at: first.url.location,
        isExpected: listener.hop == .etcdClient || !process.options.isSet(listener.urls[0]))
    } else {
      answers = secured(process, listener, at: urls[0])
    }
    return Connection(
      hop: listener.hop, host: process.host, title: "etcd member \(member.name)",
      peers: urls.map(\.text).reduce(into: []) { if !$0.contains($1) { $0.append($1) } },
      isLoopback: isLoopback, encrypted: answers.0, serverVerified: answers.1,
      clientAuthenticated: answers.2, location: process.location)
  }

  /// pkg/transport/listener.go: a trusted CA alone already demands a verified certificate.
  private func secured(
    _ process: Component, _ listener: EtcdListener, at url: (text: String, location: Location)
  ) -> (Answer, Answer, Answer) {
    let encrypted = Answer.yes("at \(url.text)", at: url.location)
    let selfSigned = process[listener.selfSigned]
    let signsItself = selfSigned.bool == true && !process.gives(listener.certificate)
    let authority = process[listener.authority]
    let hasAuthority = process.gives(listener.authority)
    let server: Answer
    if signsItself {
      server = .no("signs its own certificate (\(listener.selfSigned))", at: selfSigned.location)
    } else if listener.hop == .etcdPeer, hasAuthority {
      server = yes("against", by: authority, near: process.file)
    } else if listener.hop == .etcdPeer {
      server = .no("any authority of the host will do (no \(listener.authority))", at: url.location)
    } else if process.gives(listener.certificate) {
      server = yes("can be, shows", by: process[listener.certificate], near: process.file)
    } else {
      server = .no("has no \(listener.certificate)", at: url.location)
    }
    let demand = process[listener.demand]
    let client: Answer
    if hasAuthority {
      client = yes("by a certificate of", by: authority, near: process.file)
    } else if demand.bool == true {
      client = .no(
        "a certificate of any authority of the host will do (no \(listener.authority))",
        at: demand.location)
    } else {
      client = .no(
        "neither \(listener.authority) nor \(listener.demand) is set",
        at: demand.isSet ? demand.location : url.location)
    }
    return (encrypted, server, client)
  }

  /// A member of which only others tell, or one whose flags stand in no file.
  private func unseen(_ member: EtcdMember, _ listener: EtcdListener) -> Connection {
    let unknown = Answer.notKnown(
      "the flags, environment or configuration of etcd member \(member.name)")
    var encrypted = unknown
    if listener.hop == .etcdPeer {
      let schemes = Set(member.peerURLs.map { Endpoint($0)?.scheme })
      if schemes == ["https"] {
        encrypted = .yes("at \(member.peerURLs[0])", at: member.location)
      }
    }
    return Connection(
      hop: listener.hop, host: member.host, title: "etcd member \(member.name)",
      peers: listener.hop == .etcdPeer ? member.peerURLs : [], isLoopback: false,
      encrypted: encrypted, serverVerified: unknown, clientAuthenticated: unknown,
      location: member.location)
  }
}

extension Component {
  /// kops' etcd-manager makes the flags of the etcd it starts; they stand in no file.
  public var isHiddenByManager: Bool {
    pod?.containers.contains { $0.image?.baseName.hasPrefix("etcd-manager") == true } ?? false
  }
}
