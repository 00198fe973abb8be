import Inventory
import Text

extension Etcd {
  static let peerCertificates = Rule(
    "etcd/peer-certificates",
    title: "Peers of etcd need a certificate",
    severity: .high,
    rationale: """
      Without a peer certificate anyone who reaches port 2380 can speak as a member and feed or \
      read the log of all writes.
      """,
    remedy: "Set --peer-trusted-ca-file to etcd's own CA, and --peer-client-cert-auth=true.",
    aliases: ["CIS 2.5", "C-0157", "KCV-0046", "CKV_K8S_121"],
    needs: [.etcd],
    examples: [
      .passes(
        member(
          "--listen-peer-urls=https://10.0.1.11:2380 --peer-client-cert-auth=true --peer-trusted-ca-file=/ca.crt"
        )),
      .passes(member("--listen-peer-urls=https://10.0.1.11:2380 --peer-trusted-ca-file=/ca.crt")),
      .fails(
        member("↓--listen-peer-urls=https://10.0.1.11:2380 --peer-cert-file=/p.crt")),
      .notApplicable(cluster(of: 3, "--listen-peer-urls=http://10.0.1.11:2380")),
      .notApplicable(cluster(of: 1, "--listen-peer-urls=https://10.0.1.11:2380")),
    ],
    judging: \.etcdMembers
  ) { member, cluster in
    judge(member, .etcdPeer, in: cluster) { row in
      guard row.encrypted.value == .yes else { return .notApplicable }
      guard row.clientAuthenticated.isWrong else { return .passes }
      return .fails(
        "does not know its peers: \(row.clientAuthenticated.words)",
        at: row.clientAuthenticated.location)
    }
  }
}
