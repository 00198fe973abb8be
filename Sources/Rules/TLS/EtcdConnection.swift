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
  ) { server, _ in
    let servers = server["etcd-servers"]
    guard servers.isSet else { return .notApplicable }
    let urls = servers.list + overridden(server["etcd-servers-overrides"].list)
    // Loopback is the host's own affair; a socket has no network to protect it from.
    let plain = urls.first { url in
      url.hasPrefix("http://") && !URLHost.isLoopback(URLHost.of(url) ?? "")
    }
    if let plain {
      return .fails("speaks to etcd in plain text at \(plain)", at: servers.location)
    }
    guard urls.contains(where: { $0.hasPrefix("https://") }) else { return .passes }
    let missing = ["etcd-cafile", "etcd-certfile", "etcd-keyfile"].filter { !server.has($0) }
    if missing.isEmpty { return .passes }
    let flags = missing.map { "--\($0)" }.joined(separator: ", ")
    return server.verdictOnAbsence(
      .fails(
        "speaks to etcd without \(flags)",
        related: [Related("reaches etcd here", at: servers.location)]))
  }

  /// The servers of `group/resource#server;server`, comma-separated.
  private static func overridden(_ overrides: [String]) -> [String] {
    overrides.flatMap { override in
      (override.split(separator: "#", maxSplits: 1).last ?? "")
        .split(separator: ";").map(String.init)
    }
  }
}
