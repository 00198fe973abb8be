import Flags
import Inventory

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
    aliases: ["CIS-2.5", "C-0157", "KCV-0046", "CKV_K8S_121"],
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
    if cluster.etcdCluster(of: member)?.members.count == 1 { return .notApplicable }
    return judge(member) { process in
      guard process.listensWithTLS("listen-peer-urls") else { return .notApplicable }
      let required = process["peer-client-cert-auth"]
      if required.bool == true || process.names("peer-trusted-ca-file") { return .passes }
      return .fails(
        "accepts peers without a certificate: neither peer-trusted-ca-file nor "
          + "peer-client-cert-auth is set",
        at: required.isSet ? required.location : process["listen-peer-urls"].location)
    }
  }
}
