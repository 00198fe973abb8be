import Inventory
import Text

extension TLS {
  static let encryptedComponents = Rule(
    "tls/encrypted-components",
    title: "Controllers, schedulers and nodes are not sent to a plain port of the API server",
    severity: .high,
    rationale: """
      --master with an http:// address leads past every login and every role. Such a port asks \
      nobody who they are, and what goes through it can be read and changed.
      """,
    remedy: "Remove --master and give the component a --kubeconfig with an https:// server.",
    needs: [],
    examples: [
      .passes(
        "-- hosts/cp-1/s.flags --\nkube-scheduler --kubeconfig=/etc/kubernetes/scheduler.conf"),
      .passes("-- hosts/cp-1/s.flags --\nkube-scheduler --master=https://10.0.0.10:6443"),
      .fails("-- hosts/cp-1/s.flags --\nkube-scheduler ↓--master=http://127.0.0.1:8080"),
      .fails("-- hosts/w-1/p.flags --\nkube-proxy ↓--master=http://10.0.0.10:8080"),
    ],
    judging: \.componentsWithMasters
  ) { component, cluster in
    let hops: [Connection.Hop] = [
      .controllerManagerToAPIServer, .schedulerToAPIServer, .kubeProxyToAPIServer,
    ]
    let rows = hops.lazy.compactMap { cluster.connection($0, of: component) }
    guard let row = rows.first, row.encrypted.isWrong else { return .passes }
    return .fails("reaches the API server \(row.encrypted.words)", at: row.encrypted.location)
  }
}

extension Cluster {
  fileprivate var componentsWithMasters: [Component] {
    controllerManagers + schedulers + kubeProxies
  }
}
