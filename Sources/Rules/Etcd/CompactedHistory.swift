import Flags
import Inventory

extension Etcd {
  static let compactedHistory = Rule(
    "etcd/compacted-history",
    title: "Somebody compacts the history of etcd",
    severity: .high,
    rationale: """
      etcd keeps every revision until it is told to forget. The API servers ask for that every five \
      minutes; with that switched off, and nothing in its place, the database grows until NOSPACE.
      """,
    remedy: """
      Remove --etcd-compaction-interval=0 from the API servers, or set \
      --auto-compaction-retention=8h on every member of etcd.
      """,
    needs: [.etcd, .apiServer],
    examples: [
      .passes(all(server(""), cluster(of: 1))),
      .passes(
        all(server("--etcd-compaction-interval=0"), cluster(of: 1, "--auto-compaction-retention=8"))
      ),
      .fails(all(server("↓--etcd-compaction-interval=0"), cluster(of: 1))),
      .fails(
        all(
          server("↓--etcd-compaction-interval=0s"), cluster(of: 1, "--auto-compaction-retention=0h")
        )
      ),
    ],
    judging: \.mainEtcd
  ) { etcd, cluster in
    let intervals = cluster.apiServers.map { $0["etcd-compaction-interval"] }
    guard let first = intervals.first, intervals.allSatisfy({ $0.isSet && $0.seconds == 0 })
    else { return .passes }
    let processes = etcd.members.compactMap(\.component).filter {
      !$0.isHiddenByManager && !$0.lacksConfigFile
    }
    if processes.isEmpty { return unseen }
    let compacts = processes.contains { process in
      let text = process["auto-compaction-retention"].value ?? "0"
      // A bare number counts hours, or revisions in the other mode.
      return GoValue.int(text).map { $0 > 0 } ?? (GoValue.seconds(text).map { $0 > 0 } ?? false)
    }
    if compacts { return .passes }
    return .fails("keeps all history: no API server compacts it, nor does etcd", at: first.location)
  }

  private static func server(_ flags: String) -> String {
    """
    -- hosts/cp-1/kube-apiserver.flags --
    kube-apiserver --etcd-servers=https://10.0.1.11:2379 \(flags)
    """
  }
}

extension Cluster {
  /// The etcd of everything but events, as a list of one or none.
  fileprivate var mainEtcd: [EtcdCluster] { etcdClusters.filter { $0.name == "main" } }
}
