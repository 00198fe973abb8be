import Inventory
import Kubernetes
import Text
import YAML

extension Nodes {
  static let alike = Rule(
    "nodes/alike",
    title: "Nodes of one kind run the same kernel, system and runtime",
    severity: .info,
    rationale: """
      A fault that shows on some nodes only is hard to find when the nodes differ in many things. \
      Differences are right during an upgrade, and a forgotten node otherwise.
      """,
    remedy: "Replace or upgrade the nodes that are behind.",
    needs: [.nodes],
    examples: [
      .passes(nodes("5.15.0-1", "5.15.0-1")),
      .fails(nodes("5.15.0-1", "5.15.0-1", "↓5.4.0-1")),
      // Other machines for other tasks.
      .passes(nodes("5.15.0-1", "5.15.0-1") + node("arm", "6.1.0", architecture: "arm64")),
    ],
    judging: pooled
  ) { pooled, _ in
    guard let usual = pooled.usual else { return .notApplicable }
    for field in compared {
      guard let own = pooled.node.nodeInfo[field], let text = own.text, let most = usual[field],
        most != text
      else { continue }
      return .fails("runs \(text), most others \(most)", at: own.location)
    }
    return .passes
  }

  private static let compared = ["containerRuntimeVersion", "kernelVersion", "osImage"]

  private static func pooled(_ cluster: Cluster) -> [PooledNode] {
    let pools = Dictionary(grouping: cluster.nodes, by: pool).values.map { nodes in
      (nodes, nodes.count > 1 ? usual(nodes) : nil)
    }
    let nodes = pools.flatMap { nodes, usual in
      nodes.filter { $0.nodeInfo != nil }.map { PooledNode(node: $0, usual: usual) }
    }
    return nodes.sorted { $0.node.name < $1.node.name }
  }

  /// What more than half of the nodes have, by field.
  private static func usual(_ nodes: [ClusterNode]) -> [String: String] {
    var usual: [String: String] = [:]
    for field in compared {
      var counts: [String: Int] = [:]
      for node in nodes { counts[node.nodeInfo[field]?.text ?? "", default: 0] += 1 }
      let most = counts.first { $0.value * 2 > nodes.count }
      if let most, !most.key.isEmpty { usual[field] = most.key }
    }
    return usual
  }

  /// Nodes that are made alike: of one role, architecture, system and pool.
  private static func pool(_ node: ClusterNode) -> [String] {
    let keys = [
      "eks.amazonaws.com/nodegroup", "cloud.google.com/gke-nodepool",
      "kubernetes.azure.com/agentpool", "karpenter.sh/nodepool", "node.kubernetes.io/instance-type",
    ]
    return [
      node.isControlPlane ? "control plane" : "worker",
      node.nodeInfo["architecture"]?.text ?? "", node.nodeInfo["operatingSystem"]?.text ?? "",
    ] + keys.map { node.labels[$0] ?? "" }
  }

  private static func nodes(_ kernels: String...) -> String {
    kernels.enumerated().map { node("w-\($0)", $1) }.joined()
  }

  private static func node(_ name: String, _ kernel: String, architecture: String = "amd64")
    -> String
  {
    """
    ---
    apiVersion: v1
    kind: Node
    metadata: {name: \(name)}
    status: {nodeInfo: {architecture: \(architecture), kernelVersion: \(kernel)}}

    """
  }
}

/// A node, and what most of its kind have; nil when it is the only one of its kind.
private struct PooledNode: Subject {
  let node: ClusterNode
  let usual: [String: String]?

  var title: String { node.title }
  var location: Location { node.location }
  var apiObject: Object? { node.apiObject }
}
