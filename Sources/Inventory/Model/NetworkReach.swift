public import Kubernetes
public import YAML

/// What all NetworkPolicies together leave open to the pods of one workload.
///
/// NetworkPolicy API: a pod that some policy selects for a direction may do in it only what the
/// rules of these policies allow, joined by OR; policyTypes default to Ingress, and to Egress too
/// where there are egress rules.
public struct NetworkReach: Sendable {
  public enum Direction: String, Sendable {
    case ingress, egress
    var peers: String { self == .ingress ? "from" : "to" }
    var type: String { self == .ingress ? "Ingress" : "Egress" }
  }

  /// One rule of a policy that selects the pods.
  public struct Opening: Sendable {
    public let policy: Object
    public let node: Node
    let direction: Direction

    public var peers: [Node] { node[direction.peers].items }
    public var ports: [Node] { node["ports"].items }
  }

  public let workload: Workload
  public let policies: [Object]

  /// The policies that limit the direction; none leaves it open.
  public func limits(_ direction: Direction) -> [Object] {
    policies.filter { Self.limits($0, direction) }
  }

  public func openings(_ direction: Direction) -> [Opening] {
    limits(direction).flatMap { policy in
      policy.spec[direction.rawValue].items.map {
        Opening(policy: policy, node: $0, direction: direction)
      }
    }
  }

  public static func limits(_ policy: Object, _ direction: Direction) -> Bool {
    let types = policy.spec["policyTypes"].items.compactMap(\.text)
    if !types.isEmpty { return types.contains(direction.type) }
    return direction == .ingress || policy.spec["egress"] != nil
  }
}

/// A port of a pod, by number and, where it has one, by name.
public struct TargetPort: Sendable {
  public let number: Int?
  public let name: String?
  public let transport: String

  public init(number: Int?, name: String? = nil, transport: String = "TCP") {
    self.number = number
    self.name = name
    self.transport = transport
  }
}

extension NetworkReach.Opening {
  /// Whether the port is among those of the rule; a name that nobody can resolve counts as one.
  public func allows(_ target: TargetPort) -> Bool {
    if ports.isEmpty { return true }
    return ports.contains { port in
      guard port["protocol"]?.text ?? "TCP" == target.transport else { return false }
      guard let wanted = port["port"] else { return true }
      if let first = wanted.int {
        guard let number = target.number else { return true }
        return (first...max(first, port["endPort"]?.int ?? first)).contains(number)
      }
      return target.name == nil || wanted.text == target.name
    }
  }

  /// Whether the rule lets in what is no pod: the API server, nodes, clients outside.
  public var admitsOutside: Bool {
    peers.isEmpty || peers.contains { $0["ipBlock"] != nil }
  }
}

extension Cluster {
  /// The NetworkPolicies that select the workload's pods.
  public func networkReach(of workload: Workload) -> NetworkReach {
    let labels = workload.template.labels
    let policies = policyIndex.candidates(for: workload).map { objects[$0] }.filter { policy in
      // A selector that is not there selects every pod, as an empty one does.
      let selects = LabelSelector(policy.spec["podSelector"])?.matches(labels) ?? true
      return selects && sharesNamespace(policy, workload.object)
    }
    let folder = workload.object.folder
    return NetworkReach(
      workload: workload, policies: isWhole ? policies : policies.filter { $0.folder == folder })
  }

  /// Whether a plug-in's own policies are among the inputs, which may open or close more.
  public var hasPluginPolicies: Bool { policyIndex.hasOtherKinds }

  /// Whether a peer of the policy means the pods of the workload; nil when labels are not known.
  public func peer(_ peer: Node, of policy: Object, matches workload: Workload) -> Bool? {
    if peer["ipBlock"] != nil { return nil }
    // Selectors do not see pods on the host's network.
    if workload.template.hostNetwork { return nil }
    if let pods = LabelSelector(peer["podSelector"]), !pods.matches(workload.template.labels) {
      return false
    }
    guard let spaces = LabelSelector(peer["namespaceSelector"]) else {
      return sharesNamespace(workload.object, policy)
    }
    guard let namespace = workload.namespace else { return spaces.isEmpty ? true : nil }
    return namespaceMatches(spaces, namespace)
  }

  /// Whether the selector means the namespace; nil when its labels are not known.
  public func namespaceMatches(_ selector: LabelSelector, _ namespace: String) -> Bool? {
    let nameKey = "kubernetes.io/metadata.name"
    let object = index.objectsByName["Namespace/\(namespace)"].map { objects[$0] }
      .first(where: \.group.isEmpty)
    if object == nil, selector.keys.contains(where: { $0 != nameKey }) { return nil }
    return selector.matches { key in key == nameKey ? namespace : object?.labels[key] }
  }

  /// Whether some rule admits the workload as a peer; what is not known counts as admitted.
  public func admits(_ opening: NetworkReach.Opening, _ workload: Workload) -> Bool {
    opening.peers.isEmpty
      || opening.peers.contains { peer($0, of: opening.policy, matches: workload) ?? true }
  }

  /// The ports of the workload's pods that a port of a Service leads to.
  public func target(of port: Node, in workload: Workload) -> TargetPort {
    let transport = port["protocol"]?.text ?? "TCP"
    let declared = workload.template.running.flatMap(\.ports)
    let target = port["targetPort"]
    if let name = target?.string, Int(name) == nil, !name.isEmpty {
      let found = declared.first { $0["name"]?.text == name }
      return TargetPort(number: found?["containerPort"]?.int, name: name, transport: transport)
    }
    let number = target?.int ?? port["port"]?.int
    let found = declared.first { $0["containerPort"]?.int == number && number != nil }
    return TargetPort(
      number: number, name: found?["name"]?.text ?? "", transport: transport)
  }
}

extension Cluster {
  /// The namespaces that a selector means, of those that are named among the inputs.
  public func namespaceNames(_ selector: LabelSelector) -> Set<String> {
    let nameKey = "kubernetes.io/metadata.name"
    if selector.isEmpty { return policyIndex.namespaces }
    let pairs = Labels(selector.node["matchLabels"]).pairs
    var candidates = policyIndex.namespaces
    if let wanted = pairs.first(where: { $0.key == nameKey })?.value {
      candidates = candidates.contains(wanted) ? [wanted] : []
    } else if let pair = pairs.first {
      candidates = Set(policyIndex.namespacesByLabel["\(pair.key)=\(pair.value)"] ?? [])
    }
    return candidates.filter { namespaceMatches(selector, $0) != false }
  }

  /// The workloads of every namespace whose pods the selector matches.
  public func workloads(matching selector: LabelSelector) -> [Workload] {
    let candidates =
      index.candidates(Labels(selector.node["matchLabels"]).pairs) ?? Array(workloads.indices)
    return candidates.map { workloads[$0] }.filter { selector.matches($0.template.labels) }
  }
}
