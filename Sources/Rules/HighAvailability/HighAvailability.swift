/// The control plane outlives any one machine.
enum HighAvailability: Area {
  static let id = "ha"
  static let title = "Control plane HA"
  static let rules: [Rule] = [
    threeControlPlaneHosts, oddControlPlaneHosts, balancedEndpoint, distinctAdvertiseAddresses,
    leaderElection, leaderElectionTimings, schedulerAndControllersOnTwoHosts, agreeingAPIServers,
    agreeingEncryption, agreeingAuditPolicies, agreeingAuthorities, agreeingServiceAccountKeys,
    agreeingControllers, knownBackends, balancerOnEveryHost, knownEtcdServers, controlPlaneProbes,
    spreadConnections, softShutdown, localDnsCache,
    leaseEndpointReconciler, controlPlaneAcrossZones, workersAcrossZones, zoneLabels,
    dedicatedControlPlane, spareWorker, spareZone, clusterDNSReplicated, replicatedAddOns,
    replicatedMetricsAPIs,
  ]
}
