import Inventory

extension Etcd {
  static let privateMetrics = Rule(
    "etcd/private-metrics",
    title: "Metrics of etcd are not open to the network",
    severity: .medium,
    rationale: """
      The metrics port also answers /health and tells names, sizes and rates of what etcd keeps. On \
      a plain network address it needs no certificate from anyone.
      """,
    remedy: """
      Use --listen-metrics-urls=http://127.0.0.1:2381, or https:// with client certificates, and \
      scrape through the host.
      """,
    needs: [.etcd],
    examples: [
      .passes(member("--listen-metrics-urls=http://127.0.0.1:2381")),
      .passes(member("--listen-metrics-urls=https://10.0.1.11:2381")),
      .fails(member("↓--listen-metrics-urls=http://0.0.0.0:2381")),
      .notApplicable(cluster(of: 3, "--data-dir=/var/lib/etcd")),
    ],
    judging: \.etcdMembers
  ) { member, _ in
    judge(member) { process in
      guard process.names("listen-metrics-urls") else { return .notApplicable }
      guard let url = process.plainURL("listen-metrics-urls", besidesLoopback: true)
      else { return .passes }
      return .fails("shows its metrics to anyone at \(url.text)", at: url.location)
    }
  }
}
