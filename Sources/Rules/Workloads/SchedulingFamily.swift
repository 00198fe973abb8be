import Inventory
import Kubernetes
import Text
import YAML

extension Workloads {
  /// Why the inputs do not tell where pods find room; nil when they do.
  static func unknownNodes(_ cluster: Cluster) -> Verdict? {
    if cluster.addsNodes { return .notAssessed(missing: "the nodes that are added on demand") }
    let isPart = !cluster.isWhole && cluster.nodes.allSatisfy(\.isControlPlane)
    if isPart || !cluster.knowsItsNodes {
      return .notAssessed(missing: "all Node objects (kubectl get nodes -o yaml)")
    }
    return nil
  }
}

/// A rule that keeps the pods of a workload off nodes that have some of them already.
struct SpreadLimit {
  /// How many of the pods can run at once; nil when nothing bounds them.
  let most: Int?
  /// What has room for one or some of them, as in `3 nodes`.
  let domains: String
  /// The rule in a few words.
  let demand: String
  let location: Location
  /// Whether pods of the version before do not count.
  let countsOneVersion: Bool
}

extension PodGroup {
  /// The hard limits on pods that share a node or zone, with the nodes that there are.
  func spreadLimits(_ placement: Placement) -> [SpreadLimit] {
    let spec = workload.template.spec
    let required = spec["affinity"]["podAntiAffinity"][
      "requiredDuringSchedulingIgnoredDuringExecution"]
    return required.items.compactMap { antiAffinity($0, placement) }
      + spec["topologySpreadConstraints"].items.compactMap { constraint($0, placement) }
  }

  private func meansItself(_ term: Node) -> Bool {
    LabelSelector(term["labelSelector"])?.matches(workload.template.labels) == true
  }

  private func isOfOneVersion(_ term: Node) -> Bool {
    term["matchLabelKeys"].items.contains { $0.text == "pod-template-hash" }
  }

  /// kubernetes `plugins/interpodaffinity`: nodes without the label repel nothing.
  private func antiAffinity(_ term: Node, _ placement: Placement) -> SpreadLimit? {
    let namespaces = term["namespaces"].items.compactMap(\.text)
    let isOwn = namespaces.isEmpty || workload.namespace.map(namespaces.contains) == true
    guard let key = term["topologyKey"], let name = key.text, meansItself(term), isOwn else {
      return nil
    }
    let domains = placement.domains(name, for: self)
    let count = domains.values.count
    return SpreadLimit(
      most: domains.isPartial ? nil : count, domains: Self.counted(count, name),
      demand: "required anti-affinity", location: key.location,
      countsOneVersion: isOfOneVersion(term))
  }

  /// kubernetes `plugins/podtopologyspread`: nodes without the label take no pods; a domain whose
  /// nodes are all tainted counts as one without pods, unless nodeTaintsPolicy is Honor.
  private func constraint(_ constraint: Node, _ placement: Placement) -> SpreadLimit? {
    guard constraint["whenUnsatisfiable"]?.text == "DoNotSchedule", meansItself(constraint),
      let key = constraint["topologyKey"], let name = key.text,
      constraint["nodeAffinityPolicy"]?.text != "Ignore"
    else { return nil }
    let reachable = placement.domains(name, for: self).values
    var counted = reachable
    if constraint["nodeTaintsPolicy"]?.text != "Honor" {
      counted = placement.wantedDomains(name, for: self).values
    }
    let isShort = counted.count < constraint["minDomains"]?.int ?? 0
    let isEven = counted == reachable && !isShort && !reachable.isEmpty
    let skew = max(1, constraint["maxSkew"]?.int ?? 1)
    let (most, overflow) = skew.multipliedReportingOverflow(by: reachable.count)
    let closed = counted.subtracting(reachable).count
    let others = closed > 0 ? ", beside \(closed) closed by taints" : ""
    return SpreadLimit(
      most: isEven || overflow ? nil : most,
      domains: Self.counted(reachable.count, name) + others,
      demand: "DoNotSchedule and maxSkew \(skew)", location: key.location,
      countsOneVersion: isOfOneVersion(constraint))
  }

  private static func counted(_ count: Int, _ key: String) -> String {
    switch key {
    case "kubernetes.io/hostname": count == 1 ? "one node" : "\(count) nodes"
    case "topology.kubernetes.io/zone": count == 1 ? "one zone" : "\(count) zones"
    default: "\(count) \(count == 1 ? "value" : "values") of \(key)"
    }
  }
}
