/// Workloads outlive rollouts, crashes and lost nodes.
enum Workloads: Area {
  static let id = "workloads"
  static let title = "Workload HA"
  static let rules: [Rule] = [
    replicas, standbyReplicas, spread, evenSpread, safeRollout, matchingSelector,
    restartPolicy, readinessProbe, livenessProbe, distinctProbes, probeTiming, probePorts,
    ownLiveness,
    gracefulShutdown, autoscalerFloor, autoscalerRange, autoscaledByRequests,
    existingScaleTargets, oneAutoscaler, quorumMembers, controlledPods, noFixedNode, matchingNodes,
    satisfiableSpread,
    cronSchedule, cronOverlap, notInDefaultNamespace, priorityClass,
  ]
}
