import Inventory
import Kubernetes
import Text
import YAML

extension Etcd {
  static let sizedHosts = Rule(
    "etcd/sized-hosts",
    title: "The hosts of etcd have the memory and disk that it needs at least",
    severity: .medium,
    rationale: """
      etcd keeps its data in memory and on disk at once. On a host with less than 2 GB of memory \
      the kernel ends it under load, and 8 GB of disk are gone with the first snapshots.
      """,
    remedy: """
      Give each host of etcd 8 GB of memory and 20 GB of fast disk (https://etcd.io/docs, Hardware \
      recommendations); replace the hosts one at a time.
      """,
    needs: [.etcd, .nodes],
    examples: [
      .passes(all(cluster(of: 1), sized("etcd-1", memory: "7825924Ki", disk: "20145724Ki"))),
      .fails(
        all(cluster(of: 1), sized("etcd-1", memory: "↓1014756Ki", disk: "20145724Ki"))),
      .fails(all(cluster(of: 1), sized("etcd-1", memory: "8Gi", disk: "↓5242880Ki"))),
      // A little less than 2 GB is what a machine of 2 GB leaves.
      .passes(all(cluster(of: 1), sized("etcd-1", memory: "2014756Ki", disk: "9Gi"))),
      .notAssessed(all(cluster(of: 1), node("etcd-1", zone: "a"))),
      .notAssessed(all(cluster(of: 1), node("w-1", zone: "a"))),
    ],
    judging: \.etcdHosts
  ) { host, _ in
    let missing = "the Node object of \(host.title) with its capacity"
    guard let node = host.node, let memory = node.capacity("memory") else {
      return .notAssessed(missing: missing)
    }
    let capacity = node.object.node["status"]["capacity"]
    if memory < leastMemory {
      let text = capacity["memory"]?.text ?? ""
      return .fails("has \(text) of memory, 2 GB at least", at: capacity["memory"]?.location)
    }
    guard let disk = node.capacity("ephemeral-storage") else { return .passes }
    if disk >= leastDisk { return .passes }
    return .fails(
      "has a disk of \(capacity["ephemeral-storage"]?.text ?? ""), 8 GB at least",
      at: capacity["ephemeral-storage"]?.location)
  }

  /// What is left of the round numbers when the kernel and the file system have taken their part.
  private static let leastMemory = Quantity("1800M") ?? .zero
  private static let leastDisk = Quantity("7500M") ?? .zero

  private static func sized(_ name: String, memory: String, disk: String) -> String {
    """
    -- nodes/\(name).yaml --
    apiVersion: v1
    kind: Node
    metadata: {name: \(name)}
    status:
      capacity: {memory: \(memory), ephemeral-storage: \(disk)}
    """
  }
}

/// A host that runs a member of etcd.
struct EtcdHost: Subject {
  let title: String
  let node: ClusterNode?
  let location: Location

  var hostName: String? { title }
}

extension Cluster {
  /// The hosts of all members, each once.
  fileprivate var etcdHosts: [EtcdHost] {
    var seen: Set<String> = []
    return etcdClusters.flatMap(\.members).compactMap { member in
      guard let host = member.host, seen.insert(host).inserted else { return nil }
      return EtcdHost(title: host, node: node(ofHost: host), location: member.location)
    }
  }
}
