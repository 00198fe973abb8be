import Flags
import Inventory

extension Etcd {
  static let noAutoTLS = Rule(
    "etcd/no-auto-tls",
    title: "No etcd member signs its own certificate",
    severity: .high,
    rationale: """
      With --auto-tls or --peer-auto-tls a member signs its own certificate, which nobody can \
      verify: anyone between two machines can pretend to be etcd.
      """,
    remedy: """
      Remove the flag and set --cert-file and --key-file (or --peer-cert-file and --peer-key-file) \
      with certificates from etcd's CA.
      """,
    aliases: [
      "CIS 2.3", "CIS 2.6", "C-0155", "C-0158", "KCV-0044", "KCV-0047", "CKV_K8S_118",
      "etcd_auto_tls", "etcd_peer_auto_tls",
    ],
    needs: [.etcd],
    examples: [
      .passes(member("--auto-tls=false")),
      .fails(member("↓--auto-tls=true")),
      .fails(member("--cert-file=/server.crt --key-file=/server.key ↓--peer-auto-tls")),
      // embed/etcd.go: ignored when a certificate is given.
      .passes(member("--auto-tls=true --cert-file=/server.crt --key-file=/server.key")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      for (flag, certificate) in [("auto-tls", "cert-file"), ("peer-auto-tls", "peer-cert-file")] {
        let option = process[flag]
        guard option.bool == true, !process.names(certificate) else { continue }
        return .fails("signs its own certificate (\(flag) is on)", at: option.location)
      }
      return .passes
    }
  }
}
