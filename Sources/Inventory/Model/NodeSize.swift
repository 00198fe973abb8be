public import Kubernetes

/// What a node can give to pods.
public struct NodeSize: Sendable, Hashable {
  public let cpu: Quantity
  public let memory: Quantity

  public func covers(cpu: Quantity, memory: Quantity) -> Bool {
    self.cpu >= cpu && self.memory >= memory
  }

  /// The sizes of the nodes that tell theirs, without those that another covers.
  static func largest(of nodes: [ClusterNode]) -> [NodeSize] {
    let told = nodes.compactMap { node -> NodeSize? in
      guard let cpu = node.allocatable("cpu"), let memory = node.allocatable("memory") else {
        return nil
      }
      return NodeSize(cpu: cpu, memory: memory)
    }
    return largest(of: told)
  }

  /// Those that no other covers.
  static func largest(of told: [NodeSize]) -> [NodeSize] {
    var sizes: [NodeSize] = []
    for size in told.sorted(by: { ($0.cpu, $0.memory) > ($1.cpu, $1.memory) }) {
      // Those before it have no less processor time.
      if let last = sizes.last, last.memory >= size.memory { continue }
      sizes.append(size)
    }
    return sizes
  }
}

extension Cluster {
  /// What nodes can give to pods, without sizes that another covers.
  public var nodeSizes: [NodeSize] { index.nodeSizes }
}
