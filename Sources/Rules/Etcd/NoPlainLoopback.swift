import Inventory
import Text

extension Etcd {
  static let noPlainLoopback = Rule(
    "etcd/no-plain-loopback",
    title: "Programs on etcd's own host need a certificate, too",
    severity: .medium,
    rationale: """
      A plain listener on 127.0.0.1 asks nobody who it is. Every process of the host, and every pod \
      on its network, then reads all Secrets and writes what it likes, past the API server.
      """,
    remedy: """
      Listen with https:// on 127.0.0.1 as well, with --trusted-ca-file and --client-cert-auth=true, \
      and give the API server its client certificate.
      """,
    needs: [.etcd],
    examples: [
      .passes(member("--listen-client-urls=https://127.0.0.1:2379,https://10.0.1.11:2379")),
      .fails(member("↓--listen-client-urls=http://127.0.0.1:2379")),
      .fails(member("↓--listen-client-urls=https://10.0.1.11:2379,http://127.0.0.1:4001")),
      // Who listens to the network in plain text is etcd/encrypted-clients' finding.
      .notApplicable(
        cluster(of: 3, "--listen-client-urls=http://0.0.0.0:2379,http://127.0.0.1:2379")),
      // Metrics and health have a listener of their own.
      .passes(
        member(
          "--listen-client-urls=https://10.0.1.11:2379 --listen-metrics-urls=http://127.0.0.1:2381")
      ),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      let isOpen = process.plainURL("listen-client-urls", besidesLoopback: true) != nil
      guard process.names("listen-client-urls"), !isOpen else { return .notApplicable }
      guard let url = process.plainURL("listen-client-urls", besidesLoopback: false) else {
        return .passes
      }
      return .fails("serves every program of its host at \(url.text)", at: url.location)
    }
  }
}
