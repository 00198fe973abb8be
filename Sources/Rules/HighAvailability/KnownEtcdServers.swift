import Flags
import Inventory
import Text

extension HighAvailability {
  static let knownEtcdServers = Rule(
    "ha/known-etcd-servers",
    title: "API servers know every member of an etcd on other hosts, and no stranger",
    severity: .high,
    rationale: """
      An API server that knows only one member of etcd stops with it, although etcd itself goes on. \
      An address where no member is any more costs a time-out whenever it is tried.
      """,
    remedy: """
      List the client URLs of all members in --etcd-servers; where each API server has a member \
      beside it, https://127.0.0.1:2379 alone is right.
      """,
    needs: [.apiServer, .etcd],
    examples: [
      .passes(
        etcd + server("https://10.0.1.21:2379,https://10.0.2.21:2379,https://10.0.3.21:2379")),
      // The member beside it is the one to ask.
      .passes(
        etcd + "\n-- hosts/e-1/a.flags --\nkube-apiserver --etcd-servers=https://127.0.0.1:2379"),
      .fails(etcd + server("https://10.0.1.21:2379", mark: "↓")),
      .fails(
        etcd
          + server(
            "https://10.0.1.21:2379,https://10.0.2.21:2379,https://10.0.9.21:2379", mark: "↓")),
      .notApplicable(etcd + server("https://etcd.example.internal:2379")),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let option = server["etcd-servers"]
    guard option.isSet, let etcd = cluster.etcd, etcd.lists.contains(where: \.isOfEtcd) else {
      return .notApplicable
    }
    let endpoints = option.list.compactMap { Endpoint($0) }
    if endpoints.contains(where: \.isLoopback) { return .passes }
    // Names cannot be told from each other's addresses.
    guard !endpoints.isEmpty, endpoints.allSatisfy({ IPAddress($0.host) != nil }) else {
      return .notApplicable
    }
    let members = etcd.voters.map { (name: $0.name, addresses: cluster.addresses(of: $0)) }
    guard members.allSatisfy({ !$0.addresses.isEmpty }) else { return .notApplicable }
    if let stranger = endpoints.first(where: { endpoint in
      !members.contains { $0.addresses.contains(endpoint.host) }
    }) {
      return .fails(
        "asks \(stranger.host), where no member of etcd is", at: option.location,
        related: [Related("the members", at: etcd.location)])
    }
    let own = cluster.host(named: server.host)
    let isBeside = endpoints.contains { own?.addresses.contains($0.host) == true }
    let lacking = members.filter { member in
      !endpoints.contains { member.addresses.contains($0.host) }
    }
    if lacking.isEmpty || isBeside { return .passes }
    let names = lacking.map(\.name).sorted().joined(separator: ", ")
    return .fails(
      "knows \(endpoints.count) of \(members.count) members of etcd, and not \(names)",
      at: option.location, related: [Related("the members", at: etcd.location)])
  }

  private static let etcd = """
    -- hosts/e-1/etcd.flags --
    etcd --name=e-1 --initial-cluster=e-1=https://10.0.1.21:2380,e-2=https://10.0.2.21:2380,e-3=https://10.0.3.21:2380
    """

  private static func server(_ urls: String, mark: String = "") -> String {
    "\n-- hosts/cp-1/a.flags --\nkube-apiserver \(mark)--etcd-servers=\(urls)"
  }
}

extension EtcdCluster.MemberList {
  /// Whether etcd itself or its installer tells, and not who asks it.
  fileprivate var isOfEtcd: Bool {
    isAuthoritative || title.hasPrefix("initial-cluster")
  }
}

extension Cluster {
  /// The addresses at which a member may be asked.
  fileprivate func addresses(of member: EtcdMember) -> Set<String> {
    let urls = member.peerURLs + (member.component?["advertise-client-urls"].list ?? [])
    let known = urls.compactMap { Endpoint($0)?.host }.filter { IPAddress($0) != nil }
    let host = member.host.flatMap { self.host(named: $0) }?.addresses ?? []
    return Set(known + host.filter { IPAddress($0) != nil })
  }
}
