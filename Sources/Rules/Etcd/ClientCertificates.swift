import Flags
import Inventory
import Text

extension Etcd {
  static let clientCertificates = Rule(
    "etcd/client-certificates",
    title: "Clients of etcd need a certificate",
    severity: .critical,
    rationale: """
      Encryption alone does not tell who is there. Without a client certificate anyone who reaches \
      port 2379 reads every Secret and can become administrator.
      """,
    remedy: """
      Set --trusted-ca-file to etcd's own CA, and --client-cert-auth=true; the API server then needs \
      --etcd-certfile and --etcd-keyfile.
      """,
    aliases: ["CIS 2.2", "C-0154", "KCV-0043", "CKV_K8S_117", "etcd_client_cert_auth"],
    needs: [.etcd],
    examples: [
      .passes(
        member(
          "--listen-client-urls=https://10.0.1.11:2379 --client-cert-auth=true --trusted-ca-file=/ca.crt"
        )),
      // pkg/transport/listener.go: a trusted CA alone already demands a verified certificate.
      .passes(member("--listen-client-urls=https://10.0.1.11:2379 --trusted-ca-file=/ca.crt")),
      .fails(
        member(
          "↓--listen-client-urls=https://10.0.1.11:2379 --cert-file=/server.crt --key-file=/server.key"
        )),
      // Plain listeners are etcd/encrypted-clients' finding.
      .notApplicable(cluster(of: 3, "--listen-client-urls=http://10.0.1.11:2379")),
    ],
    judging: \.etcdMembers
  ) { member, cluster in
    judge(member, .etcdClient, in: cluster) { row in
      guard row.encrypted.value == .yes else { return .notApplicable }
      // Certificates of any authority at all are etcd/own-client-ca's finding.
      if member.component?["client-cert-auth"].bool == true { return .passes }
      guard row.clientAuthenticated.isWrong else { return .passes }
      return .fails(
        "does not know its clients: \(row.clientAuthenticated.words)",
        at: row.clientAuthenticated.location,
        fix: "--client-cert-auth=true --trusted-ca-file=/etc/kubernetes/pki/etcd/ca.crt")
    }
  }
}
