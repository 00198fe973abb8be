public import Kubernetes

/// Too little room for the pods once a node or a zone is gone.
public struct Shortage: Sendable {
  public let resource: String
  /// What the pods request, DaemonSets left aside.
  public let wanted: Quantity
  /// What the others can give beside their DaemonSets.
  public let left: Quantity
  /// The node or zone without which it is so.
  public let lost: String
  /// One of the pods' workloads, when only pods that may not run everywhere are short of room.
  public let choosy: Workload?
}

extension Cluster {
  /// The first shortage when the largest of the domains, as `domain` names them, is lost.
  ///
  /// Pods that may run on some nodes only need their room there. Nothing is told of nodes whose
  /// size is unknown, nor of pods that have but one domain anyway.
  public func shortage(losing domain: (NodeView) -> String?) -> Shortage? {
    let open = placement.nodes.indices.filter { !placement.nodes[$0].isCordoned }
    let demands = demands(on: Set(open))
    // Beyond so many different choices of nodes only the largest demand is looked at.
    let choices = demands.keys.sorted { ($0.count, $1.lexical) > ($1.count, $0.lexical) }.prefix(64)
    for nodes in choices {
      if let found = shortage(on: nodes, demands, domain) { return found }
    }
    return nil
  }

  private func shortage(
    on nodes: [Int], _ demands: [[Int]: Demand], _ domain: (NodeView) -> String?
  ) -> Shortage? {
    var rooms: [String: NodeSize] = [:]
    var total = NodeSize.none
    for index in nodes {
      guard let name = domain(placement.nodes[index]), let room = placement.room(index) else {
        return nil
      }
      rooms[name] = (rooms[name] ?? .none) + room
      total = total + room
    }
    guard rooms.count > 1 else { return nil }
    let whole = Set(nodes)
    let inner = demands.filter { whole.isSuperset(of: $0.key) }
    let isLargest = demands.keys.allSatisfy { whole.isSuperset(of: $0) }
    for (resource, size) in [("cpu", \NodeSize.cpu), ("memory", \NodeSize.memory)] {
      let wanted = inner.values.map { $0.size[keyPath: size] }.reduce(.zero, +)
      let order = rooms.sorted { $0.key < $1.key }
      guard let largest = order.max(by: { $0.value[keyPath: size] < $1.value[keyPath: size] })
      else { continue }
      let left = total[keyPath: size] + largest.value[keyPath: size] * -1
      if wanted <= left { continue }
      return Shortage(
        resource: resource, wanted: wanted, left: left, lost: largest.key,
        choosy: isLargest ? nil : demands[nodes]?.first)
    }
    return nil
  }

  /// What long-running workloads request at the least, by the open nodes that they may run on.
  private func demands(on open: Set<Int>) -> [[Int]: Demand] {
    var demands: [[Int]: Demand] = [:]
    var seen: Set<String> = []
    for group in podGroups where group.workload.isLongRunning && !group.workload.isDaemon {
      guard let pods = group.least, pods > 0, seen.insert(group.workload.title).inserted else {
        continue
      }
      let nodes = placement.nodes(for: group).filter(open.contains)
      if nodes.isEmpty { continue }
      let size = NodeSize(cpu: group.cpu * pods, memory: group.memory * pods)
      let known = demands[nodes] ?? Demand(size: .none, first: group.workload)
      demands[nodes] = Demand(size: known.size + size, first: known.first)
    }
    return demands
  }
}

private struct Demand {
  let size: NodeSize
  let first: Workload
}

extension NodeSize {
  fileprivate static let none = NodeSize(cpu: .zero, memory: .zero)

  fileprivate static func + (a: NodeSize, b: NodeSize) -> NodeSize {
    NodeSize(cpu: a.cpu + b.cpu, memory: a.memory + b.memory)
  }
}

extension [Int] {
  /// A text to order equally long lists by.
  fileprivate var lexical: String { map(String.init).joined(separator: ",") }
}
