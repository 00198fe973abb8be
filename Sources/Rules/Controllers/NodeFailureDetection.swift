import Flags
import Inventory
import Text

extension Controllers {
  static let nodeFailureDetection = Rule(
    "controllers/node-failure-detection",
    title: "A lost node is noticed in time, and a slow one is not taken for lost",
    severity: .medium,
    rationale: """
      A node counts as lost when nothing was heard of it for the grace period. Kubelets renew \
      their lease every quarter of its duration, 10s by default, and send their state every \
      nodeStatusUpdateFrequency: a grace period of no more than two of these takes one late answer \
      for a dead node and moves all its pods. A grace period of many minutes leaves them dead as \
      long.
      """,
    remedy: """
      Remove --node-monitor-grace-period (50s since 1.32, 40s before) and --node-monitor-period, \
      or keep the grace period above three times the kubelets' update frequency.
      """,
    needs: [.controllerManager],
    examples: [
      .passes(manager("--node-monitor-grace-period=40s --node-monitor-period=5s")),
      .notApplicable(manager("")),
      .fails(manager("↓--node-monitor-grace-period=15s")),
      .fails(manager("↓--node-monitor-grace-period=10m")),
      .fails(manager("↓--node-monitor-period=60s")),
      .fails(
        manager("↓--node-monitor-grace-period=20s") + "\n"
          + Nodes.configuration("nodeStatusUpdateFrequency: 10s")),
      // The benchmark of large clusters: slow kubelets and a patient controller.
      .passes(
        manager("--node-monitor-grace-period=5m") + "\n"
          + Nodes.configuration("nodeStatusUpdateFrequency: 1m")),
    ],
    judging: \.controllerManagers
  ) { manager, cluster in
    let grace = manager["node-monitor-grace-period"]
    let period = manager["node-monitor-period"]
    let isAsked =
      grace.isSet || period.isSet
      || cluster.kubelets.contains { kubelet in
        ["node-status-update-frequency", "nodeLeaseDurationSeconds"].contains { kubelet[$0].isSet }
      }
    guard isAsked else { return .notApplicable }
    // Where the default depends on the version, the shorter one is what it is held against.
    let patience = grace.seconds ?? 40
    if period.isSet, let seconds = period.seconds, seconds >= patience {
      return .fails(
        "looks at nodes every \(period.value ?? "") and calls them lost after \(Int(patience))s",
        at: period.location)
    }
    if grace.isSet, patience < 20 {
      return .fails("calls nodes lost after \(grace.value ?? "")", at: grace.location)
    }
    for kubelet in cluster.kubelets {
      for (field, factor) in [
        ("node-status-update-frequency", 1.0), ("nodeLeaseDurationSeconds", 0.25),
      ] {
        let option = kubelet[field]
        // node lease controller: a lease is renewed when a quarter of it is over.
        guard option.isSet || grace.isSet,
          let every = option.seconds ?? option.int.map(Double.init),
          patience <= every * factor * 2
        else { continue }
        return .fails(
          "calls nodes lost after \(Int(patience))s, and \(kubelet.title) is heard of every "
            + "\(Int(every * factor))s",
          at: grace.isSet ? grace.location : nil,
          related: [Related("the kubelet", at: option.location)])
      }
    }
    if grace.isSet, patience > 300 {
      return .fails("calls nodes lost only after \(grace.value ?? "")", at: grace.location)
    }
    return .passes
  }
}
