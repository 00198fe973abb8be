/// Nodes keep working under load and obey only the API server.
enum Nodes: Area {
  static let id = "nodes"
  static let title = "Nodes, kubelets"
  static let rules: [Rule] = [
    kubeletAuthorization, kubeletAnonymousAuth, kubeletClientCA, noReadOnlyPort, ready,
    evictionThresholds, reservedResources, enforcedReservations, podsPerNode, podPidsLimit,
    imageGarbageCollection, swap, cgroupDriver, noAllowedSysctls, staticPodSource,
    kubeletCertificateRotation, serverCertificateRotation, kubeletServingCertificate,
    supportedRuntime, gracefulNodeShutdown, healthChecks, seccompDefault, iptablesChains,
    uniqueMachines, unitsRestart, unitsStartAtBoot, proxyExceptions, agreeingKubelets,
    flagsMatchFile, kubeProxyMetrics, noForgottenCordon, alike,
    eventRate, logSize, kernelDefaults, streamingTimeout, nodeName,
  ]
}
