import Flags
import Inventory

extension Etcd {
  static let reachableAddresses = Rule(
    "etcd/reachable-addresses",
    title: "Members of etcd advertise addresses that others reach",
    severity: .high,
    rationale: """
      A member tells the others and its clients where it is. localhost means another machine to \
      each of them, and 0.0.0.0 none: peers never connect, and clients that learn of the members \
      end at their own machine.
      """,
    remedy: """
      Advertise the machine's own address in --initial-advertise-peer-urls and \
      --advertise-client-urls.
      """,
    needs: [.etcd],
    examples: [
      .passes(member("--initial-advertise-peer-urls=https://10.0.1.11:2380")),
      .fails(member("↓--initial-advertise-peer-urls=https://0.0.0.0:2380")),
      .fails(member("↓--advertise-client-urls=https://localhost:2379")),
      .passes(member("--advertise-client-urls=https://10.0.1.11:2379,https://127.0.0.1:2379")),
      .notApplicable(cluster(of: 1, "--advertise-client-urls=http://localhost:2379")),
      // All members are on one machine.
      .notApplicable(
        """
        -- ps.txt --
        etcd --name=a --advertise-client-urls=http://127.0.0.1:2379 --initial-cluster=a=http://127.0.0.1:2380,b=http://127.0.0.1:12380
        """),
    ],
    judging: \.etcdMembers
  ) { member, cluster in
    guard let etcd = cluster.etcdCluster(of: member), etcd.members.count > 1 else {
      return .notApplicable
    }
    let peers = etcd.members.flatMap(\.peerURLs).compactMap { Endpoint($0) }
    if peers.allSatisfy(\.isLoopback) { return .notApplicable }
    return judge(member) { process in
      for flag in ["initial-advertise-peer-urls", "advertise-client-urls"] {
        let option = process[flag]
        let endpoints = option.list.compactMap { Endpoint($0) }
        guard option.isSet, !endpoints.isEmpty,
          endpoints.allSatisfy({ $0.isLoopback || $0.isWildcard })
        else { continue }
        return .fails(
          "advertises \(option.list.joined(separator: ",")), where no other machine reaches it",
          at: option.location)
      }
      return .passes
    }
  }
}
