/// Workloads outlive rollouts, crashes and lost nodes.
enum Workloads: Area {
  static let id = "workloads"
  static let title = "Workload HA"
  static let rules: [Rule] = [
    replicas, standbyReplicas, spread, evenSpread, safeRollout, completeRollout, rollback,
    rolloutDeadline, spreadOverZones, leavesLostNodes, evictable, matchingSelector,
    restartPolicy, readinessProbe, livenessProbe, distinctProbes, probeTiming, probePorts,
    ownLiveness, timeToStart, startupProbe, probeTimeouts,
    gracefulShutdown, autoscalerFloor, autoscalerRange, autoscaledByRequests,
    existingScaleTargets, oneAutoscaler, replicasLeftToAutoscaler, servedMetrics, autoscalerCeiling,
    verticalAutoscalers, quorumMembers, controlledPods, noFixedNode, matchingNodes,
    satisfiableSpread, cronSchedule, cronOverlap, finishedJobs, notInDefaultNamespace,
    priorityClass,
  ]
}
