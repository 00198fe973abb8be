import Inventory
import Kubernetes
import YAML

extension HighAvailability {
  static let oddControlPlaneHosts = Rule(
    "ha/odd-control-plane-hosts",
    title: "Control-plane hosts that carry etcd are odd in number",
    severity: .medium,
    rationale: """
      Stacked etcd votes on every write. A fourth host raises the number of votes needed and \
      tolerates no more losses than three do: it only adds one more thing that can break.
      """,
    remedy: "Run 3 or 5 control-plane hosts: add one or take one away.",
    needs: [.controlPlane],
    examples: [
      .passes(
        all(
          node("cp-1", controlPlane: true), node("cp-2", controlPlane: true),
          node("cp-3", controlPlane: true))),
      .fails(
        all(
          rke2Server("↓cp-1"), rke2Server("cp-2"), rke2Server("cp-3"), rke2Server("cp-4"))),
      // Nothing tells whether etcd runs on these hosts.
      .notAssessed(
        all(
          node("cp-1", controlPlane: true), node("cp-2", controlPlane: true),
          node("cp-3", controlPlane: true), node("cp-4", controlPlane: true))),
      // Fewer than three is another rule's finding.
      .notApplicable(all(node("cp-1", controlPlane: true), node("cp-2", controlPlane: true))),
    ],
    judging: \.controlPlane
  ) { _, cluster in
    let count = cluster.controlPlaneHosts.count
    if count < 3 { return .notApplicable }
    if count % 2 == 1 { return .passes }
    // With etcd among the inputs its own members are counted, by etcd/odd-members.
    if cluster.etcd != nil { return .notApplicable }
    guard cluster.nodesSayEtcdIsStacked else {
      return .notAssessed(missing: "the members of etcd, to tell whether they run on these hosts")
    }
    return .fails("runs on \(count) hosts with etcd: as safe as \(count - 1), no safer")
  }

  private static func rke2Server(_ name: String) -> String {
    """
    apiVersion: v1
    kind: Node
    metadata:
      name: \(name)
      labels:
        node-role.kubernetes.io/control-plane: "true"
        node-role.kubernetes.io/etcd: "true"
    ---
    """
  }
}

extension Cluster {
  /// Whether every control-plane node carries the etcd role that k3s, RKE2 and Rancher set.
  fileprivate var nodesSayEtcdIsStacked: Bool {
    let nodes = controlPlaneNodes
    return !nodes.isEmpty && nodes.allSatisfy { $0.labels["node-role.kubernetes.io/etcd"] != nil }
  }
}
