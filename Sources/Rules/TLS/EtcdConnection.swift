import Flags
import Inventory

extension TLS {
  static let etcdConnection = Rule(
    "tls/etcd-connection",
    title: "The API server speaks to etcd over TLS, and each knows the other",
    severity: .critical,
    rationale: """
      etcd holds every secret of the cluster and asks nobody's role. On a plain connection they \
      can be read and changed on the way; without a client certificate etcd cannot tell the API \
      server from anybody else.
      """,
    remedy: """
      Set --etcd-servers to https:// URLs, and --etcd-cafile, --etcd-certfile and --etcd-keyfile.
      """,
    aliases: [
      "CIS 1.2.23", "CIS 1.2.26", "C-0137", "C-0140", "KCV-0026", "KCV-0029", "CKV_K8S_99",
      "CKV_K8S_102",
    ],
    needs: [.apiServer],
    examples: [
      .passes(
        APIServer.process(
          """
          kube-apiserver --etcd-servers=https://10.0.1.11:2379 --etcd-cafile=/pki/etcd/ca.crt \
          --etcd-certfile=/pki/etcd-client.crt --etcd-keyfile=/pki/etcd-client.key
          """)),
      .passes(APIServer.process("kube-apiserver --etcd-servers=unix:///run/kine.sock")),
      .fails(
        APIServer.process("kube-apiserver ↓--etcd-servers=http://10.0.1.11:2379")),
      .fails(
        APIServer.process(
          """
          ↓kube-apiserver --etcd-servers=https://10.0.1.11:2379 --etcd-cafile=/pki/etcd/ca.crt
          """)),
    ],
    judging: \.apiServers
  ) { server, cluster in
    guard let row = cluster.connection(.apiServerToEtcd, of: server) else { return .notApplicable }
    if row.encrypted.isWrong {
      return .fails("speaks to etcd \(row.encrypted.words)", at: row.encrypted.location)
    }
    let wrong = row.answers.filter(\.isWrong)
    if let first = wrong.first {
      let words = wrong.map(\.words).joined(separator: "; ")
      let related = row.encrypted.location.map { [Related("reaches etcd here", at: $0)] } ?? []
      return .fails("speaks to etcd unsafely: \(words)", at: first.location, related: related)
    }
    let missing = row.answers.lazy.compactMap(\.missing).first
    return missing.map { .notAssessed(missing: $0.description) } ?? .passes
  }
}
