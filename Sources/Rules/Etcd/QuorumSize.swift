import Flags
import Inventory

extension Etcd {
  static let quorumSize = Rule(
    "etcd/quorum-size",
    title: "At least three members of etcd vote",
    severity: .critical,
    rationale: """
      etcd writes with more than half of its members. One member tolerates no loss; two tolerate \
      none either, because both are needed. The API stops with etcd, and a lost single member takes \
      every object with it.
      """,
    remedy: "Grow to 3 members on hosts of their own, one at a time: etcdctl member add.",
    remedies: HighAvailability.growth,
    needs: [.etcd],
    examples: [
      .passes(cluster(of: 3)),
      .passes(cluster(of: 5)),
      .fails(cluster(of: 1, firstMark: "↓")),
      .fails(cluster(of: 2, firstMark: "↓")),
      // kubeadm's first host lists only itself; the other hosts are not among the inputs.
      .notAssessed(
        all(
          cluster(of: 1),
          """
          -- hosts/etcd-1/kube-apiserver.flags --
          kube-apiserver --etcd-servers=https://127.0.0.1:2379
          -- hosts/cp-2/kube-apiserver.flags --
          kube-apiserver --etcd-servers=https://127.0.0.1:2379
          """)),
      .passes(kops("prod", members: 3)),
      .fails(kops("prod", members: 3) + "---\n" + kops("test", members: 1, mark: "↓")),
    ],
    judging: \.etcdClusters
  ) { etcd, cluster in
    let voters = etcd.voters
    if voters.count >= 3 || voters.isEmpty { return voters.isEmpty ? unseen : .passes }
    // An etcd for events has usually as many members as the main one; too few of them are told once.
    if etcd.keepsEvents, let main = cluster.mainEtcd(beside: etcd), main.voters.count < 3 {
      return .notApplicable
    }
    let told = etcd.lists.contains(where: \.isAuthoritative)
    if !told, cluster.mayHaveUnseenMembers(of: etcd) { return unseen }
    let place = etcd.lists.first(where: \.isAuthoritative) ?? etcd.lists.first
    let fix = cluster.joinsByKubeadm(etcd) ? joining : nil
    let loss = etcd.keepsEvents ? "the cluster loses its events" : "the API stops"
    if voters.count == 1 {
      return .fails(
        "has 1 member: when \(voters[0].name) is lost \(loss), and its data is gone",
        at: place?.location, fix: fix)
    }
    return .fails(
      "has 2 members and needs both: when either is lost \(loss), twice the risk of one",
      at: place?.location, fix: fix)
  }

  private static let joining = """
    Join more control-plane hosts, one at a time, until there are 3: kubeadm join ENDPOINT \
    --control-plane --certificate-key KEY. That adds the member of etcd, too.
    """
}

extension Etcd {
  private static func kops(_ name: String, members: Int, mark: String = "") -> String {
    let list = (1...members).map { "{name: m\($0), instanceGroup: m\($0)}" }
    return """
      apiVersion: kops.k8s.io/v1alpha2
      kind: Cluster
      metadata: {name: \(name).example.com}
      spec:
        etcdClusters: [\(mark){name: main, etcdMembers: [\(list.joined(separator: ", "))]}]

      """
  }
}

extension Cluster {
  /// Whether kubeadm itself puts a member on each host of the control plane.
  fileprivate func joinsByKubeadm(_ etcd: EtcdCluster) -> Bool {
    installer == .kubeadm
      && etcd.voters.allSatisfy { member in
        member.host.flatMap { host(named: $0) }?.isControlPlane == true
      }
  }

  /// Whether something in the inputs hints at members that none of them lists.
  fileprivate func mayHaveUnseenMembers(of etcd: EtcdCluster) -> Bool {
    let known = Set(etcd.members.compactMap(\.host))
    let stacked = known.contains { host(named: $0)?.isControlPlane == true }
    if stacked, controlPlaneHosts.contains(where: { !known.contains($0.name) }) { return true }
    let servers = apiServers.flatMap { $0["etcd-servers"].list }.compactMap { Endpoint($0) }
    let remote = Set(servers.filter { !$0.isLoopback }.map(\.host))
    return etcd.name == "main" && remote.count > etcd.members.count
  }
}
