import Flags
import Inventory

extension Etcd {
  static let ownClientCA = Rule(
    "etcd/own-client-ca",
    title: "Certificates of etcd's clients come from etcd's own CA",
    severity: .high,
    rationale: """
      --client-cert-auth without --trusted-ca-file verifies against the certificate authorities of \
      the operating system: a certificate bought from any public CA opens etcd.
      """,
    remedy: "Set --trusted-ca-file to a CA that signs for etcd's clients and nobody else.",
    aliases: ["CIS 2.7"],
    needs: [.etcd],
    examples: [
      .passes(
        member(
          "--listen-client-urls=https://10.0.1.11:2379 --client-cert-auth --trusted-ca-file=/ca.crt"
        )),
      .fails(member("--listen-client-urls=https://10.0.1.11:2379 ↓--client-cert-auth=true")),
      .notApplicable(cluster(of: 3, "--listen-client-urls=https://10.0.1.11:2379")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      let required = process["client-cert-auth"]
      guard required.bool == true, process.listensWithTLS("listen-client-urls") else {
        return .notApplicable
      }
      if process.names("trusted-ca-file") { return .passes }
      return .fails(
        "verifies client certificates against the system's CAs: no trusted-ca-file is set",
        at: required.location)
    }
  }
}
