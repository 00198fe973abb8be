import Inventory

extension HighAvailability {
  static let threeControlPlaneHosts = Rule(
    "ha/three-control-plane-hosts",
    title: "The control plane runs on at least three hosts",
    severity: .critical,
    rationale: """
      With one control-plane host, its loss ends every change to the cluster: no scheduling, no \
      healing, no kubectl. Two hosts are no better, because etcd among them needs both.
      """,
    remedy: """
      Join two more control-plane hosts, each in a failure domain of its own, one at a time: \
      kubeadm join ENDPOINT --control-plane --certificate-key KEY.
      """,
    remedies: growth,
    aliases: ["POP-712", "three_control_plane_nodes", "control plane redundancy"],
    needs: [.controlPlane],
    examples: [
      .passes(
        all(
          node("cp-1", controlPlane: true), node("cp-2", controlPlane: true),
          node("cp-3", controlPlane: true))),
      .passes(apiServers("--secure-port=6443", "--secure-port=6443", "--secure-port=6443")),
      .fails(all(node("↓cp-1", controlPlane: true), node("w-1"), node("w-2"))),
      .fails(all(node("↓cp-1", controlPlane: true), node("cp-2", controlPlane: true))),
      .fails(
        commands(
          "kube-apiserver", ["cp-1": "↓↓--secure-port=6443", "cp-2": "--secure-port=6443"])),
      .fails(
        commands("kube-apiserver", ["cp-1": "↓↓--etcd-servers=https://127.0.0.1:2379"]),
        whole: true),
      .notAssessed(commands("kube-apiserver", ["cp-1": "--etcd-servers=https://127.0.0.1:2379"])),
    ],
    judging: \.controlPlane
  ) { _, cluster in
    let hosts = cluster.controlPlaneHosts
    if hosts.count >= 3 { return .passes }
    guard hosts.count == 2 || cluster.tellsOfEveryControlPlaneHost else {
      return .notAssessed(missing: "every control-plane host, or Node objects")
    }
    if hosts.count == 1 {
      return .fails("runs on 1 host: without \(hosts[0].name) nothing in the cluster can change")
    }
    return .fails(
      "runs on 2 hosts: \(lossOfOne(of: hosts.map(\.name), in: cluster.etcd))",
      related: hosts.dropFirst().map { Related("the other host", at: $0.subjectLocation) })
  }

  /// What the loss of one of two hosts does to etcd on them.
  private static func lossOfOne(of hosts: [String], in etcd: EtcdCluster?) -> String {
    guard let etcd, etcd.voters.count > 2 else {
      return "stacked etcd needs both, so the loss of either one stops the cluster"
    }
    let heavy = hosts.filter { host in
      etcd.voters.count { $0.host == host } > etcd.tolerance
    }
    if heavy.count == 1 {
      return "\(heavy[0]) holds the majority of etcd, so the loss of that one stops the cluster, "
        + "as if it were alone"
    }
    return heavy.isEmpty
      ? "while one is down or upgraded nothing stands in for the other"
      : "stacked etcd needs both, so the loss of either one stops the cluster"
  }
}
