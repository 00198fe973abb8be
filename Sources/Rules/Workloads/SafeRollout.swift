import Inventory
import Kubernetes
import YAML

extension Workloads {
  static let safeRollout = Rule(
    "workloads/safe-rollout",
    title: "Rollouts keep replicas running",
    severity: .medium,
    rationale: """
      Recreate, or a maxUnavailable as large as the number of replicas, stops all pods before the
      new ones are ready. Each rollout is an outage, and a broken version a long one.
      """,
    remedy: "Use strategy RollingUpdate with maxUnavailable: 0 (or 25%) and maxSurge: 1 or more.",
    aliases: ["deployment-strategy", "no-rolling-update-strategy", "C-0305", "WRK018"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload()),
      .passes(
        Manifest.workload(
          spec: """
            replicas: 2
            strategy:
              rollingUpdate: {maxUnavailable: 60%, maxSurge: 0}
            """)),
      .fails(
        Manifest.workload(
          spec: """
            replicas: 3
            strategy:
              type: ↓Recreate
            """)),
      .fails(
        Manifest.workload(
          spec: """
            replicas: 2
            strategy:
              rollingUpdate:
                maxUnavailable: ↓2
            """)),
      .fails(
        Manifest.workload(
          spec: """
            replicas: 3
            strategy:
              rollingUpdate:
                maxUnavailable: ↓0
                maxSurge: 0
            """)),
      .fails(
        Manifest.workload(
          "DaemonSet", spec: "updateStrategy: {rollingUpdate: {maxUnavailable: ↓100%}}")),
      // With one replica and a disk of its own there is no other way.
      .notApplicable(
        Manifest.workload(
          spec: """
            replicas: 1
            strategy: {type: Recreate}
            """)),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    if workload.isDaemon {
      let node = workload.spec["updateStrategy"]["rollingUpdate"]["maxUnavailable"]
      guard case .percent(100...) = IntOrPercent(node) else { return .passes }
      return .fails(
        "may stop its pods on all nodes at once", at: node?.location,
        fix: "updateStrategy: {type: RollingUpdate, rollingUpdate: {maxUnavailable: 1}}, or 10%")
    }
    let strategy = workload.spec["strategy"]
    if let type = strategy["type"], type.string == "Recreate" {
      return .fails("stops all its pods before it starts new ones", at: type.location)
    }
    let rolling = strategy["rollingUpdate"]
    guard let node = rolling["maxUnavailable"], let unavailable = IntOrPercent(node),
      let replicas = cluster.leastReplicas(of: workload)
    else { return .passes }
    // kubernetes `ResolveFenceposts`: maxUnavailable is rounded down, maxSurge up.
    let stopped = unavailable.roundedDown(of: replicas)
    let surge = IntOrPercent(rolling["maxSurge"])?.roundedUp(of: replicas)
    if stopped >= replicas {
      return .fails(
        "may stop all \(replicas) replicas at once (maxUnavailable \(unavailable))",
        at: node.location)
    }
    if isZero(unavailable), surge == 0 {
      return .fails(
        "has maxUnavailable and maxSurge 0, which the API server refuses", at: node.location)
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in cluster: Cluster) -> Bool {
    workload.isDaemon
      || workload.kind == "Deployment" && cluster.keepsSeveral(workload)
  }

  private static func isZero(_ value: IntOrPercent) -> Bool {
    switch value {
    case .count(let count): count == 0
    case .percent(let percent): percent == 0
    }
  }
}
