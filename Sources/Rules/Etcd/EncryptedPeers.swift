import Inventory
import Text

extension Etcd {
  static let encryptedPeers = Rule(
    "etcd/encrypted-peers",
    title: "Members of etcd talk to each other by TLS",
    severity: .critical,
    rationale: """
      Peers exchange every write. On a plain connection every Secret passes readably, and whoever \
      reaches the port can act as a member.
      """,
    remedy: """
      Use https:// peer URLs with --peer-cert-file, --peer-key-file and --peer-trusted-ca-file; \
      change the running members with etcdctl member update.
      """,
    aliases: ["CIS 2.4", "C-0156", "KCV-0045", "CKV_K8S_119", "etcd_peer_cert_file"],
    needs: [.etcd],
    examples: [
      .passes(member("--listen-peer-urls=https://10.0.1.11:2380")),
      .fails(member("↓--listen-peer-urls=http://10.0.1.11:2380")),
      .fails(
        member(
          "--listen-peer-urls=https://10.0.1.11:2380 ↓--initial-advertise-peer-urls=http://10.0.1.11:2380"
        )),
      // The flags are silent, and the list of members tells.
      .fails(
        """
        -- hosts/etcd-1/etcd.flags --
        ↓etcd --name=a --initial-cluster=a=http://10.0.1.11:2380,b=http://10.0.2.11:2380
        """),
      // What stays on the machine passes no network.
      .notApplicable(
        """
        -- ps.txt --
        etcd --name=a --listen-peer-urls=http://127.0.0.1:2380 --initial-cluster=a=http://127.0.0.1:2380,b=http://127.0.0.1:12380
        """),
      // A single member has no peers.
      .notApplicable(cluster(of: 1, "--listen-peer-urls=http://10.0.1.11:2380")),
    ],
    judging: \.etcdMembers
  ) { member, cluster in
    let etcd = cluster.etcdCluster(of: member)
    let peers = (etcd?.members ?? []).flatMap(\.peerURLs).compactMap { Endpoint($0) }
    if !peers.isEmpty, peers.allSatisfy(\.isLoopback) { return .notApplicable }
    return judge(member, .etcdPeer, in: cluster) { row in
      guard row.encrypted.isWrong else { return .passes }
      return .fails("talks to its peers \(row.encrypted.words)", at: row.encrypted.location)
    }
  }
}
