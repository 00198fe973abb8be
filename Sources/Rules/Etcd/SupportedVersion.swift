import Flags
import Inventory
import Text

extension Etcd {
  static let supportedVersion = Rule(
    "etcd/supported-version",
    title: "The minor release of etcd still gets patches",
    severity: .medium,
    rationale: """
      A minor release of etcd gets patches until the second after it is out. Then holes and losses \
      of data that are found stay, and one upgrade may not skip a minor.
      """,
    remedy: "Upgrade to the next minor release, member by member, from its newest patch.",
    aliases: ["ExternalEtcdVersion"],
    needs: [.etcd],
    examples: [
      .passes(all(memberList(1), statuses(1))),
      .fails(
        "-- etcdctl/status.txt --\n↓https://10.0.1.11:2379, a1, 3.4.45, 20 MB, true, false, 4, 9, 9, "
      ),
      .notAssessed(cluster(of: 3)),
      .notAssessed(
        "-- etcdctl/status.txt --\nhttps://10.0.1.11:2379, a1, 3.99.0, 20 MB, true, false, 4, 9, 9, "
      ),
    ],
    judging: \.etcdClusters
  ) { etcd, cluster in
    let running = etcd.runningVersions
    guard let oldest = running.min(by: { $0.version < $1.version }) else {
      return .notAssessed(missing: "etcd's version (its image, or etcdctl endpoint status)")
    }
    guard let release = Releases.etcd.release(of: oldest.version) else {
      if let first = Releases.etcd.all.first, oldest.version < first.version {
        return .fails("runs \(oldest.version), long out of support", at: oldest.place)
      }
      return .notAssessed(missing: "newer release data than of \(Releases.dataDate.date)")
    }
    guard let end = release.endOfLife, cluster.now > end else { return .passes }
    return .fails(
      "runs \(oldest.version), which got its last patch by \(end.date)", at: oldest.place)
  }
}
