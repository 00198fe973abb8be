import Flags
import Inventory
import Text

extension Etcd {
  static let distinctIdentities = Rule(
    "etcd/distinct-identities",
    title: "No two members of etcd share a name, an address or a directory",
    severity: .critical,
    rationale: """
      Two members with one name or peer URL take each other's place in the list, and two that \
      write into one directory destroy it: the second to start does not, or starts with the \
      identity of the first.
      """,
    remedy: "Give each member its own --name, peer URL and --data-dir.",
    needs: [.etcd],
    examples: [
      .passes(cluster(of: 3)),
      .fails(
        members([
          "etcd-1":
            "↓--initial-cluster=etcd-1=https://10.0.1.11:2380,etcd-2=https://10.0.1.11:2380,etcd-3=https://10.0.3.11:2380"
        ])),
      .fails(
        """
        -- hosts/a/etcd.flags --
        etcd --name=one --initial-cluster=one=https://10.0.1.11:2380,two=https://10.0.2.11:2380
        -- hosts/b/etcd.flags --
        etcd ↓--name=one --initial-cluster=one=https://10.0.1.11:2380,two=https://10.0.2.11:2380
        """),
      .fails(
        """
        -- hosts/a/ps.txt --
        etcd --name=one --data-dir=/var/lib/etcd --initial-cluster=one=https://10.0.1.11:2380,two=https://10.0.1.11:2480
        etcd --name=two ↓--data-dir=/var/lib/etcd --initial-cluster=one=https://10.0.1.11:2380,two=https://10.0.1.11:2480
        """),
    ],
    judging: \.etcdClusters
  ) { etcd, cluster in
    for list in etcd.lists {
      if let verdict = sharedAddress(list) { return verdict }
    }
    let processes = cluster.processes(of: etcd)
    for (number, process) in processes.enumerated() {
      for other in processes.prefix(number) {
        if let verdict = sharedIdentity(process, other) { return verdict }
      }
    }
    return .passes
  }

  private static func sharedAddress(_ list: EtcdCluster.MemberList) -> Verdict? {
    var owners: [Endpoint: String] = [:]
    for (name, url) in list.members {
      guard let endpoint = Endpoint(url) else { continue }
      if let owner = owners[endpoint], owner != name {
        return .fails("\(owner) and \(name) are both at \(url)", at: list.location)
      }
      owners[endpoint] = name
    }
    return nil
  }

  private static func sharedIdentity(_ one: Component, _ other: Component) -> Verdict? {
    if one.host == other.host {
      let (mine, theirs) = (one["data-dir"], other["data-dir"])
      guard mine.isSet, theirs.isSet, let path = mine.value, path == theirs.value else {
        return nil
      }
      return .fails(
        "two members on \(one.host) keep their data at \(path)", at: mine.location,
        related: [Related("the other member", at: theirs.location)])
    }
    let (mine, theirs) = (one["name"], other["name"])
    guard mine.isSet, theirs.isSet, let name = mine.value, name == theirs.value,
      !name.contains("$"), !name.contains("%")
    else { return nil }
    return .fails(
      "the members on \(other.host) and \(one.host) are both called \(name)", at: mine.location,
      related: [Related("the other member", at: theirs.location)])
  }
}

extension Cluster {
  /// The processes of one etcd cluster, those that no list names included.
  fileprivate func processes(of etcd: EtcdCluster) -> [Component] {
    guard etcd.name == "main" else { return etcd.members.compactMap(\.component) }
    let others = etcdClusters.filter { $0.name != "main" }.flatMap(\.members)
    let taken = Set(others.compactMap { $0.component?.location })
    return hosts.flatMap(\.components).filter { process in
      process.program == .etcd && !taken.contains(process.location) && !process.isHiddenByManager
        && !process.lacksConfigFile && process.isBelonging(to: etcd)
    }
  }
}

extension Component {
  /// Whether it lists a member that the cluster has.
  fileprivate func isBelonging(to etcd: EtcdCluster) -> Bool {
    let listed = Set(etcd.members.map(\.name))
    return self["initial-cluster"].list.contains { pair in
      pair.utf8.split(separator: UInt8(ascii: "=")).first.map {
        listed.contains(String(Substring($0)))
      }
        ?? false
    }
  }
}
