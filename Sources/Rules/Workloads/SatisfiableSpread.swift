import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let satisfiableSpread = Rule(
    "workloads/satisfiable-spread",
    title: "There are nodes enough for the spread that workloads insist on",
    severity: .high,
    rationale: """
      Required anti-affinity and DoNotSchedule hold back pods that find no node of their own. With
      as many replicas as nodes, the new pod of a rollout waits for an old one to go, and the old
      one for the new one to be ready: the rollout stands still.
      """,
    remedy: """
      Add nodes, prefer the spread instead of requiring it (ScheduleAnyway), or let rollouts take a
      pod away first with maxSurge: 0 and maxUnavailable: 1.
      """,
    needs: [.manifests, .nodes],
    examples: [
      .passes(apart(replicas: 3) + machines(4)),
      .fails(apart(replicas: 3, mark: "↓") + machines(2)),
      // The rollout needs a third node, as none may be away.
      .fails(apart(replicas: 2, mark: "↓") + machines(2)),
      // One old pod goes first.
      .passes(apart(replicas: 2, rollout: "maxSurge: 0, maxUnavailable: 1") + machines(2)),
      // Old pods do not repel those of the new version.
      .passes(
        apart(replicas: 2, term: "matchLabelKeys: [pod-template-hash]") + machines(2)),
      // Nodes that are tainted count as nodes without pods, on which none can be put.
      .fails(
        Manifest.workload(spec: "replicas: 3", pod: evenly(mark: "↓")) + machines(2)
          + machine("cp-1", spec: "taints: [{key: dedicated, effect: NoSchedule}]")),
      .passes(
        Manifest.workload(
          spec: "replicas: 3", pod: evenly() + "\n  nodeTaintsPolicy: Honor") + machines(2)
          + machine("cp-1", spec: "taints: [{key: dedicated, effect: NoSchedule}]")),
      // Nodes without the label repel nothing.
      .passes(
        apart(replicas: 2, key: "rack") + machine("w-1", labels: "rack: a")
          + machine("w-2", labels: "disk: ssd")),
      .notAssessed(apart(replicas: 3) + machine("w-1")),
      .notAssessed(
        apart(replicas: 3) + machines(2)
          + Manifest.object("karpenter.sh/v1", "NodePool", "all", namespace: nil, "spec: {}")),
      .notApplicable(Manifest.workload() + machines(2)),
    ],
    judging: \.podGroups, where: concerns
  ) { group, cluster in
    if let unknown = unknownNodes(cluster) { return unknown }
    guard let least = group.least else { return .notApplicable }
    let placement = cluster.placement
    // No node at all is the finding of workloads/matching-nodes.
    if placement.nodes(for: group).isEmpty { return .notApplicable }
    let rollout = Rollout(of: group.workload, replicas: least)
    for limit in group.spreadLimits(placement) {
      guard let most = limit.most else { continue }
      if least > most {
        return .fails(
          "has \(least) replicas, and with \(limit.demand) room for \(most) on \(limit.domains)",
          at: limit.location)
      }
      if least == most, rollout.unavailable == 0, rollout.surge > 0, !limit.countsOneVersion {
        return .fails(
          """
          cannot roll out: with \(limit.demand) its \(least) replicas fill \(limit.domains), and none \
          may go before a new one is ready
          """, at: limit.location)
      }
      if let peak = group.most, peak > most {
        return .fails(
          "may grow to \(peak) replicas, and with \(limit.demand) has room for \(most) on "
            + limit.domains, at: limit.location)
      }
    }
    return .passes
  }

  private static func concerns(_ group: PodGroup, in cluster: Cluster) -> Bool {
    let placement = cluster.placement
    return group.workload.isReplicated && group.least != 0 && !group.spreadLimits(placement).isEmpty
  }

  /// A Deployment of which no two pods share a node.
  private static func apart(
    replicas: Int, rollout: String = "maxSurge: 1, maxUnavailable: 0",
    key: String = "kubernetes.io/hostname", term: String = "namespaces: []", mark: String = ""
  ) -> String {
    Manifest.workload(
      spec: "replicas: \(replicas)\nstrategy: {rollingUpdate: {\(rollout)}}",
      pod: """
        affinity:
          podAntiAffinity:
            requiredDuringSchedulingIgnoredDuringExecution:
            - topologyKey: \(mark)\(key)
              labelSelector: {matchLabels: {app: web}}
              \(term)
        """)
  }

  private static func evenly(mark: String = "") -> String {
    """
    topologySpreadConstraints:
    - topologyKey: \(mark)kubernetes.io/hostname
      maxSkew: 1
      whenUnsatisfiable: DoNotSchedule
      labelSelector: {matchLabels: {app: web}}
    """
  }
}
