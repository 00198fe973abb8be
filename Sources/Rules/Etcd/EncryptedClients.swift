import Inventory
import Text

extension Etcd {
  static let encryptedClients = Rule(
    "etcd/encrypted-clients",
    title: "Clients reach etcd over the network by TLS only",
    severity: .critical,
    rationale: """
      Whoever can read or write to a plain etcd port reads every Secret and can make any object, \
      past the API server and all its checks. No flag asks for certificates on an http:// address.
      """,
    remedy: """
      Listen and advertise with https:// and set --cert-file, --key-file and --trusted-ca-file; \
      keep http:// for 127.0.0.1 at most.
      """,
    aliases: ["CIS 2.1", "C-0153", "KCV-0042", "CKV_K8S_116", "etcd_cert_file", "etcd_key_file"],
    needs: [.etcd],
    examples: [
      .passes(member("--listen-client-urls=https://127.0.0.1:2379,https://10.0.1.11:2379")),
      .passes(member("--listen-client-urls=https://10.0.1.11:2379,http://127.0.0.1:4001")),
      .fails(member("↓--listen-client-urls=http://0.0.0.0:2379")),
      .fails(
        member(
          "--listen-client-urls=https://0.0.0.0:2379 ↓--advertise-client-urls=http://10.0.1.11:2379"
        )),
      // The default is localhost.
      .passes(member("--data-dir=/var/lib/etcd")),
    ],
    judging: \.etcdMembers
  ) { member, cluster in
    judge(member, .etcdClient, in: cluster) { row in
      guard row.encrypted.isWrong else { return .passes }
      return .fails("serves clients \(row.encrypted.words)", at: row.encrypted.location)
    }
  }
}
