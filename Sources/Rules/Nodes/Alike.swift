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
    judging: \.describedNodes
  ) { node, cluster in
    let peers = cluster.nodes.filter { pool($0) == pool(node) }
    guard peers.count > 1 else { return .notApplicable }
    for field in ["containerRuntimeVersion", "kernelVersion", "osImage"] {
      var counts: [String: Int] = [:]
      for peer in peers { counts[peer.nodeInfo[field]?.text ?? "", default: 0] += 1 }
      guard let own = node.nodeInfo[field], let text = own.text,
        let most = counts.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }),
        most.value * 2 > peers.count, most.key != text, !most.key.isEmpty
      else { continue }
      return .fails("runs \(text), most others \(most.key)", at: own.location)
    }
    return .passes
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

extension Cluster {
  fileprivate var describedNodes: [ClusterNode] {
    nodes.filter { $0.nodeInfo != nil }
  }
}
