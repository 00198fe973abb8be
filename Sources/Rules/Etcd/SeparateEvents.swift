import Flags
import Inventory

extension Etcd {
  static let separateEvents = Rule(
    "etcd/separate-events",
    title: "A very large cluster keeps its events in an etcd of their own",
    severity: .low,
    rationale: """
      Events are written far more often than anything else and matter least. With a thousand nodes \
      or more they slow every other write down while they share its etcd.
      """,
    remedy: """
      Run a second etcd cluster and set \
      --etcd-servers-overrides=/events#https://HOST-1:4002;https://HOST-2:4002 on every API server.
      """,
    needs: [.apiServer, .nodes],
    examples: [
      .passes(all(server("--etcd-servers-overrides=/events#https://10.0.1.11:4002"), nodes(1001))),
      .fails(all(server("--etcd-servers=https://10.0.1.11:2379", mark: "↓"), nodes(1001))),
      .notApplicable(all(server("--etcd-servers=https://10.0.1.11:2379"), nodes(3))),
    ],
    judging: \.apiServers
  ) { server, cluster in
    let nodes = cluster.nodes.count
    if nodes <= 1000 { return .notApplicable }
    let option = server["etcd-servers-overrides"]
    if option.list.contains(where: { $0.hasPrefix("/events#") }) { return .passes }
    return .fails("keeps the events of \(nodes) nodes beside all other objects")
  }

  private static func server(_ flags: String, mark: String = "") -> String {
    "-- hosts/cp-1/kube-apiserver.flags --\n\(mark)kube-apiserver \(flags)"
  }

  private static func nodes(_ count: Int) -> String {
    let nodes = (1...count).map { "{apiVersion: v1, kind: Node, metadata: {name: n-\($0)}}" }
    return "-- nodes.yaml --\n" + nodes.joined(separator: "\n---\n")
  }
}
