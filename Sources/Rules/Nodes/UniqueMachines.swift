import Inventory
import Kubernetes
import Text
import YAML

extension Nodes {
  static let uniqueMachines = Rule(
    "nodes/unique-machines",
    title: "No two nodes claim to be the same machine",
    severity: .high,
    rationale: """
      Machines that were cloned carry one machine id and get one address from DHCP, one name for \
      logs and, with some network plug-ins and storage drivers, one identity: their volumes and \
      routes take turns.
      """,
    remedy: """
      Give each machine ids of its own: rm /etc/machine-id && systemd-machine-id-setup, and a new \
      UUID from the hypervisor; seal templates before cloning.
      """,
    aliases: ["Hostname"],
    needs: [.nodes],
    examples: [
      .passes(nodes("a1", "b2")),
      .fails(nodes("a1", "↓a1")),
      // A cloud that fills in nothing says nothing.
      .passes(nodes("\"\"", "\"\"")),
      .passes(nodes("xxxx", "xxxx")),
      .notApplicable("apiVersion: v1\nkind: Node\nmetadata: {name: w-1}"),
    ],
    judging: \.identifiedNodes
  ) { node, cluster in
    for field in ["systemUUID", "machineID"] {
      guard let id = node.nodeInfo[field], let text = id.text, isToldAtAll(text),
        let twin = cluster.nodes.first(where: { $0.nodeInfo[field]?.text == text }),
        twin.name != node.name
      else { continue }
      return .fails(
        "has the \(field) of \(twin.name)", at: id.location,
        related: [Related("the other node", at: twin.nodeInfo[field]?.location ?? twin.location)])
    }
    return .passes
  }

  /// Not left empty by a cloud, and not masked by whoever made the dump.
  private static func isToldAtAll(_ id: String) -> Bool { Set(id.filter { $0 != "-" }).count > 1 }

  private static func nodes(_ ids: String...) -> String {
    ids.enumerated().map { index, id in
      """
      ---
      apiVersion: v1
      kind: Node
      metadata: {name: w-\(index)}
      status: {nodeInfo: {machineID: \(id)}}

      """
    }.joined()
  }
}

extension Cluster {
  fileprivate var identifiedNodes: [ClusterNode] {
    nodes.filter { $0.nodeInfo["machineID"] != nil }
  }
}
