public import Kubernetes
import YAML

/// A node that is to be emptied, with what would stand in the way.
public struct NodeDrain: Sendable {
  /// Something that keeps the node from being emptied.
  public struct Obstacle: Sendable {
    /// `shop/Pod/web-1 (the budget web allows no eviction)`.
    public let message: String
    /// The budget, or the workload whose pods find no room.
    public let object: Object
  }

  public let node: NodeView
  public let obstacles: [Obstacle]
}

extension Cluster {
  /// What happens when each of the nodes that take pods is drained, all others being as they are.
  ///
  /// With the pods of a dump, each one's budgets are asked and room is looked for elsewhere. Without
  /// them, only what can run on that one node stands in the way.
  public var drains: [NodeDrain] {
    let open = placement.nodes.indices.filter { !placement.nodes[$0].isCordoned }
    guard open.count > 1 else { return [] }
    let pods = PodsOnNodes(self)
    if pods.isEmpty && workloads.isEmpty { return [] }
    let obstacles = pods.isEmpty ? workloadsOfOneNode : pods.obstacles(self)
    return open.map { NodeDrain(node: placement.nodes[$0], obstacles: obstacles[$0] ?? []) }
  }

  /// By node, the workloads that fit on it and no other.
  private var workloadsOfOneNode: [Int: [NodeDrain.Obstacle]] {
    var found: [Int: [NodeDrain.Obstacle]] = [:]
    if addsNodes { return found }
    for group in podGroups where group.workload.isLongRunning && !group.workload.isDaemon {
      if (group.least ?? 0) == 0 || group.selection.isPinned { continue }
      let fitting = placement.nodes(for: group).filter { index in
        placement.room(index)?.covers(cpu: group.cpu, memory: group.memory) ?? true
      }
      guard fitting.count == 1, let only = fitting.first else { continue }
      found[only, default: []].append(
        NodeDrain.Obstacle(
          message: "\(group.workload.title) fits on no other node", object: group.workload.object))
    }
    return found
  }
}

/// The running pods of a dump, by the node they are on.
private struct PodsOnNodes {
  private struct Seat {
    let object: Object
    let selection: NodeSelection
    let cpu: Quantity
    let memory: Quantity
    let isDaemon: Bool
    let isReady: Bool
    let budgets: [DisruptionBudget]
  }

  private var seats: [Int: [Seat]] = [:]
  private var numbers: [String: Int] = [:]

  var isEmpty: Bool { seats.isEmpty }

  init(_ cluster: Cluster) {
    for (index, node) in cluster.placement.nodes.enumerated() { numbers[node.name] = index }
    var budgetsByMaker: [String: [DisruptionBudget]] = [:]
    for object in cluster.objects("Pod", group: "") {
      guard let name = object.spec["nodeName"]?.text, let index = numbers[name],
        let phase = object.node["status"]["phase"]?.text, phase == "Running" || phase == "Pending",
        let pod = Workload(object)
      else { continue }
      let owners = object.metadata["ownerReferences"].items
      let stays = owners.contains { $0["kind"]?.text == "DaemonSet" } || pod.isStaticPod
      // All pods of a ReplicaSet have the same labels.
      let maker = owners.first { $0["kind"]?.text == "ReplicaSet" }?["uid"]?.text
      let budgets =
        maker.flatMap { budgetsByMaker[$0] }
        ?? cluster.everyBudget(of: pod).filter { $0.object.namespace == object.namespace }
      if let maker { budgetsByMaker[maker] = budgets }
      seats[index, default: []].append(
        Seat(
          object: object, selection: NodeSelection(ofRunning: pod.template),
          cpu: pod.podAmount("requests", "cpu", .none),
          memory: pod.podAmount("requests", "memory", .none), isDaemon: stays,
          isReady: Self.isReady(object),
          budgets: budgets))
    }
  }

  func obstacles(_ cluster: Cluster) -> [Int: [NodeDrain.Obstacle]] {
    let budgets = allowances(cluster)
    var found: [Int: [NodeDrain.Obstacle]] = [:]
    var search = RoomSearch(free: free(cluster), placement: cluster.placement)
    for (index, seats) in seats {
      for seat in seats where !seat.isDaemon {
        if let budget = blockingBudget(seat, budgets) {
          found[index, default: []].append(budget)
        } else if !cluster.addsNodes,
          !search.finds(seat.selection, cpu: seat.cpu, memory: seat.memory, except: index)
        {
          let message = "\(seat.object.title) finds no room on another node"
          found[index, default: []].append(
            NodeDrain.Obstacle(message: message, object: seat.object))
        }
      }
    }
    return found
  }

  private func free(_ cluster: Cluster) -> [NodeSize?] {
    cluster.placement.nodes.enumerated().map { index, node in
      guard let cpu = node.cpu, let memory = node.memory, !node.isCordoned else { return nil }
      let seats = seats[index] ?? []
      return NodeSize(
        cpu: cpu + seats.map(\.cpu).reduce(.zero, +) * -1,
        memory: memory + seats.map(\.memory).reduce(.zero, +) * -1)
    }
  }

  /// How many pods of each budget may be evicted now.
  private func allowances(_ cluster: Cluster) -> [ObjectIdentifier: Int] {
    var counts: [ObjectIdentifier: (all: Int, ready: Int)] = [:]
    for seat in seats.values.joined() {
      for budget in seat.budgets {
        let budget = ObjectIdentifier(budget.object)
        let count = counts[budget] ?? (0, 0)
        counts[budget] = (count.all + 1, count.ready + (seat.isReady ? 1 : 0))
      }
    }
    var allowed: [ObjectIdentifier: Int] = [:]
    for budget in cluster.budgets {
      guard let count = counts[ObjectIdentifier(budget.object)] else { continue }
      let told = budget.object.node["status"]["disruptionsAllowed"]?.int
      let away = count.all - count.ready
      allowed[ObjectIdentifier(budget.object)] =
        told ?? budget.allowedDisruptions(of: count.all) - away
    }
    return allowed
  }

  private func blockingBudget(
    _ seat: Seat, _ allowed: [ObjectIdentifier: Int]
  ) -> NodeDrain.Obstacle? {
    guard let first = seat.budgets.first else { return nil }
    if seat.budgets.count > 1 {
      return NodeDrain.Obstacle(
        message: "\(seat.object.title) has \(seat.budgets.count) budgets", object: first.object)
    }
    let policy = first.object.spec["unhealthyPodEvictionPolicy"]?.text
    if policy == "AlwaysAllow" && !seat.isReady { return nil }
    guard let left = allowed[ObjectIdentifier(first.object)], left <= 0 else { return nil }
    return NodeDrain.Obstacle(
      message: "the budget \(first.object.name) allows no eviction of \(seat.object.title)",
      object: first.object)
  }

  private static func isReady(_ pod: Object) -> Bool {
    pod.node["status"]["conditions"].items.contains {
      $0["type"]?.text == "Ready" && $0["status"]?.text == "True"
    }
  }
}

/// Finds nodes with room, once for all pods that ask the same.
private struct RoomSearch {
  let free: [NodeSize?]
  let placement: Placement
  private var fitting: [String: [Int]] = [:]

  init(free: [NodeSize?], placement: Placement) {
    self.free = free
    self.placement = placement
  }

  mutating func finds(
    _ selection: NodeSelection, cpu: Quantity, memory: Quantity, except: Int
  ) -> Bool {
    let key = selection.key
    let nodes = fitting[key] ?? admitting(selection)
    fitting[key] = nodes
    for index in nodes {
      guard let size = free[index], size.cpu >= cpu else { return false }
      if index != except && size.memory >= memory { return true }
    }
    return false
  }

  /// The nodes that a pod may run on, those with the most processor time first.
  private func admitting(_ selection: NodeSelection) -> [Int] {
    func time(_ index: Int) -> Quantity { free[index]?.cpu ?? .zero }
    return placement.nodes.indices.filter { free[$0] != nil && placement.admits(selection, $0) }
      .sorted { time($0) > time($1) }
  }
}
