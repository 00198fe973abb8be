public import Kubernetes
import YAML

/// A node as the scheduler sees it: labels, taints and what it can give to pods.
public struct NodeView: Sendable {
  public let node: ClusterNode
  public let labels: [String: String]
  public let taints: [NodeTaint]
  public let cpu: Quantity?
  public let memory: Quantity?
  public let isCordoned: Bool

  public var name: String { node.name }
  public var zone: String? { node.zone }

  init(_ node: ClusterNode) {
    self.node = node
    labels = Dictionary(node.labels.pairs.map { ($0.key, $0.value) }, uniquingKeysWith: { $1 })
    taints = node.taints.compactMap(NodeTaint.init)
    cpu = node.allocatable("cpu")
    memory = node.allocatable("memory")
    isCordoned = node.object.spec["unschedulable"]?.bool == true
  }
}

/// The values that a label has on some nodes.
public struct Domains: Sendable {
  public let values: Set<String>
  /// Whether some of the nodes lack the label.
  public let isPartial: Bool

  init(_ labels: [String?]) {
    values = Set(labels.compactMap { $0 })
    isPartial = labels.contains { $0 == nil }
  }
}

/// Which nodes pods may run on, worked out once for all that ask the same.
public struct Placement: Sendable {
  public let nodes: [NodeView]
  /// Indexes of the nodes that fit by name, labels and taints, by what is asked.
  private var fitting: [String: [Int]] = [:]
  /// Those that fit but for their taints.
  private var wanted: [String: [Int]] = [:]
  /// What DaemonSets request on each node.
  private var daemonCPU: [Quantity]
  private var daemonMemory: [Quantity]
  /// The values of a label on fitting and on wanted nodes, by what is asked and the label.
  private var domains: [String: Domains] = [:]
  private var wantedDomains: [String: Domains] = [:]
  /// The room for one pod on a fitting node, without sizes that another covers.
  private var sizes: [String: [NodeSize]] = [:]
  /// How many of the fitting nodes have which room; nil for those that do not tell.
  private var rooms: [String: [NodeSize?: Int]] = [:]

  init(nodes: [ClusterNode], groups: [PodGroup]) {
    self.nodes = nodes.map(NodeView.init)
    daemonCPU = Array(repeating: .zero, count: nodes.count)
    daemonMemory = daemonCPU
    var byLabel: [String: [Int]] = [:]
    for (index, node) in self.nodes.enumerated() {
      for label in node.labels { byLabel["\(label.key)=\(label.value)", default: []].append(index) }
    }
    var daemons: [String: (cpu: Quantity, memory: Quantity)] = [:]
    for group in groups {
      let selection = group.selection
      let key = selection.key
      if wanted[key] == nil { add(selection, key, byLabel) }
      for label in group.hardTopologies { count(label, key) }
      if group.workload.isDaemon {
        let sum = daemons[key] ?? (.zero, .zero)
        daemons[key] = (sum.cpu + group.cpu, sum.memory + group.memory)
      }
    }
    for (key, sum) in daemons {
      for index in fitting[key] ?? [] {
        daemonCPU[index] = daemonCPU[index] + sum.cpu
        daemonMemory[index] = daemonMemory[index] + sum.memory
      }
    }
    sizes = fitting.mapValues { indexes in NodeSize.largest(of: indexes.compactMap(room)) }
    rooms = fitting.mapValues { indexes in
      indexes.reduce(into: [:]) { $0[room($1), default: 0] += 1 }
    }
  }

  private mutating func add(_ selection: NodeSelection, _ key: String, _ byLabel: [String: [Int]]) {
    let candidates =
      selection.certainLabel.map { byLabel["\($0.key)=\($0.value)"] ?? [] } ?? Array(nodes.indices)
    let wanted = candidates.filter {
      selection.wants(name: nodes[$0].name, labels: nodes[$0].labels)
    }
    self.wanted[key] = wanted
    fitting[key] = wanted.filter { nodes[$0].taints.allSatisfy(selection.tolerates) }
  }

  /// Whether the node fits by its name, labels and taints.
  public func admits(_ selection: NodeSelection, _ index: Int) -> Bool {
    let node = nodes[index]
    return selection.wants(name: node.name, labels: node.labels)
      && node.taints.allSatisfy(selection.tolerates)
  }

  private mutating func count(_ label: String, _ key: String) {
    let name = "\(key)\u{0}\(label)"
    guard domains[name] == nil else { return }
    domains[name] = Domains((fitting[key] ?? []).map { nodes[$0].labels[label] })
    wantedDomains[name] = Domains((wanted[key] ?? []).map { nodes[$0].labels[label] })
  }

  /// The values of a label on the nodes that a pod of the group may run on.
  public func domains(_ label: String, for group: PodGroup) -> Domains {
    domains["\(group.selection.key)\u{0}\(label)"] ?? Domains([])
  }

  /// The values of a label on the nodes that a pod of the group asks for, whatever their taints.
  public func wantedDomains(_ label: String, for group: PodGroup) -> Domains {
    wantedDomains["\(group.selection.key)\u{0}\(label)"] ?? Domains([])
  }

  /// The nodes that a pod of the group may run on, as indexes of `nodes`.
  public func nodes(for group: PodGroup) -> [Int] { fitting[group.selection.key] ?? [] }

  /// The nodes that a pod of the group asks for, whatever their taints.
  public func wantedNodes(for group: PodGroup) -> [Int] { wanted[group.selection.key] ?? [] }

  /// The room that fitting nodes have for one pod of the group.
  public func sizes(for group: PodGroup) -> [NodeSize] { sizes[group.selection.key] ?? [] }

  /// How many of the nodes that a pod of the group may run on have which room; nil for those that
  /// do not tell.
  public func rooms(for group: PodGroup) -> [NodeSize?: Int] {
    rooms[group.selection.key] ?? [:]
  }

  /// What the node can give once its DaemonSets have their share; nil when it does not tell.
  public func room(_ index: Int) -> NodeSize? {
    guard nodes.indices.contains(index), let cpu = nodes[index].cpu,
      let memory = nodes[index].memory
    else { return nil }
    return NodeSize(
      cpu: cpu + daemonCPU[index] * -1, memory: memory + daemonMemory[index] * -1)
  }
}

extension ClusterNode {
  /// Whether a kubelet has told about the node, as it does in every real cluster.
  fileprivate var isAsPrinted: Bool {
    nodeInfo != nil || object.node["status"]["allocatable"] != nil
  }
}

extension PodGroup {
  public var selection: NodeSelection {
    NodeSelection(workload.template, isDaemon: workload.isDaemon)
  }
}

extension Cluster {
  /// Which nodes the pods of each workload may run on.
  public var placement: Placement {
    resolvedPlacement.value { Placement(nodes: nodes, groups: podGroups) }
  }

  /// Whether the Node objects are all nodes that there are: a dump of the cluster, or a list of
  /// several as the cluster prints it, that nothing adds to.
  public var knowsItsNodes: Bool {
    if addsNodes { return false }
    return isWhole || resolvedNodes.value { nodes.count > 1 && nodes.allSatisfy(\.isAsPrinted) }
  }

  /// Whether something adds nodes when pods find no room.
  public var addsNodes: Bool {
    resolvedGrowth.value {
      let kinds = [
        "NodePool", "Provisioner", "MachineAutoscaler", "ClusterAutoscaler", "NodeClaim",
      ]
      return kinds.contains { !objects($0).isEmpty }
        || workloads.contains { workload in
          workload.template.containers.contains { container in
            let name = container.image?.baseName ?? ""
            return name == "cluster-autoscaler" || name.hasPrefix("cluster-autoscaler-")
              || name == "karpenter" || workload.name == "karpenter" && name == "controller"
          }
        }
    }
  }
}

extension PodGroup {
  /// The labels of nodes over which the pods insist on being spread.
  fileprivate var hardTopologies: [String] {
    let spec = workload.template.spec
    let terms =
      spec["affinity"]["podAntiAffinity"]["requiredDuringSchedulingIgnoredDuringExecution"].items
      + spec["topologySpreadConstraints"].items
    return terms.compactMap { $0["topologyKey"]?.text }
  }
}
