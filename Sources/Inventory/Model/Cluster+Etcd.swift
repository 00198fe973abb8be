extension Cluster {
  /// The members of every etcd cluster.
  public var etcdMembers: [EtcdMember] { etcdClusters.flatMap(\.members) }

  /// The etcd cluster a member belongs to.
  public func etcdCluster(of member: EtcdMember) -> EtcdCluster? {
    etcdClusters.first { cluster in
      cluster.members.contains { $0.name == member.name && $0.location == member.location }
    }
  }
}

extension Cluster {
  /// The etcd that keeps everything else where this one keeps the events.
  public func mainEtcd(beside events: EtcdCluster) -> EtcdCluster? {
    etcdClusters.first { !$0.keepsEvents && $0.owner == events.owner }
  }
}

extension EtcdCluster {
  public var keepsEvents: Bool { name == "events" || name.hasPrefix("events of ") }

  /// The kops Cluster it is of, where there are several.
  fileprivate var owner: Substring? { name.split(separator: " of ").dropFirst().last }

  /// The machine of each voter that is known, in the order of the voters.
  ///
  /// Members at one address run on one machine, even when only one of them shows its host.
  public var machines: [(member: EtcdMember, machine: String)] {
    var owners: [String: String] = [:]
    for member in voters {
      guard let host = member.component?.host, let address = member.address else { continue }
      owners[address] = host
    }
    return voters.compactMap { member in
      let shown = member.component?.host ?? member.address.flatMap { owners[$0] }
      guard let machine = shown ?? member.host ?? member.address else { return nil }
      return (member, machine)
    }
  }
}

extension EtcdMember {
  /// The address its peers know it by, when it is one that other machines reach.
  fileprivate var address: String? {
    let endpoints = peerURLs.compactMap { Endpoint($0) }
    return endpoints.first { !$0.isLoopback && !$0.isWildcard }?.host
  }
}
