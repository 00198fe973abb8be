import Flags
import Inventory
import Text

extension Etcd {
  static let oneVersion = Rule(
    "etcd/one-version",
    title: "All members of etcd run one release",
    severity: .medium,
    rationale: """
      Different releases side by side are for the hour of an upgrade. Left so, the cluster works \
      at the oldest member's version, and a mistake that one release makes the others copy or not.
      """,
    remedy: "Finish the upgrade, one member at a time and one minor release at a time.",
    aliases: ["etcd-version-mix"],
    needs: [.etcd],
    examples: [
      .passes(all(memberList(3), statuses(3))),
      .fails(
        """
        -- etcdctl/status.txt --
        https://10.0.1.11:2379, a1, 3.5.31, 20 MB, true, false, 4, 900, 900, 
        https://10.0.2.11:2379, a2, 3.5.31, 20 MB, false, false, 4, 900, 900, 
        ↓https://10.0.3.11:2379, a3, 3.6.14, 20 MB, false, false, 4, 900, 900, 
        """),
      .notApplicable(all(memberList(1), statuses(1))),
      .notAssessed(cluster(of: 3)),
    ],
    judging: \.etcdClusters
  ) { etcd, _ in
    if etcd.members.count == 1 { return .notApplicable }
    let running = etcd.runningVersions
    if running.count < 2 {
      return .notAssessed(missing: "the version of each etcd member (etcdctl endpoint status)")
    }
    let groups = Dictionary(grouping: running, by: \.version)
    guard groups.count > 1 else { return .passes }
    let words = groups.keys.sorted().map { version in
      let names = (groups[version] ?? []).map(\.name).joined(separator: ", ")
      return "\(version) (\(names))"
    }
    // The place of the newest of the smallest group, most likely the one that was changed.
    let least = groups.values.map(\.count).min()
    let odd = groups.keys.sorted().last { groups[$0]?.count == least }
    return .fails(
      "runs " + words.joined(separator: " and "), at: odd.flatMap { groups[$0]?.first?.place })
  }
}

extension EtcdCluster {
  /// What each member runs, as statuses show it, else as the images do.
  var runningVersions: [(name: String, version: Version, place: Location)] {
    if let seen = observations.first, !seen.statuses.isEmpty {
      return seen.members.compactMap { member in
        guard let status = member.status, let version = status.version else { return nil }
        return (member.name, version, status.location)
      }
    }
    return members.compactMap { member in
      guard let component = member.component, let version = component.version,
        version.patch != nil
      else { return nil }
      return (member.name, version, component.location)
    }
  }
}
