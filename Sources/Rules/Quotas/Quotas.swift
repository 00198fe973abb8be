/// Workloads say what they need, and namespaces what they may take.
enum Quotas: Area {
  static let id = "quotas"
  static let title = "Resource quotas"
  static let rules: [Rule] = [
    everyNamespace, defaultLimits, requests, memoryLimits, requestsWithinLimits, validQuantities,
    admittedPods, roomForWorkloads, consistentLimitRanges, withinLimitRanges,
    podsWithinLimitRanges, fitsANode, sumOfQuotas,
    storageQuota, memoryVolumes, extendedResources, clusterSize, ephemeralStorage, equalMemory,
    criticalPriorities, cpuLimits,
  ]
}
