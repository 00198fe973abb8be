/// Traffic flows only where it is meant to.
enum Network: Area {
  static let id = "network"
  static let title = "Network"
  static let rules: [Rule] = [
    enforcingPlugin, defaultDeny, dnsAllowed, matchingPolicies, servicesMatch, namedPorts,
    ingressBackends, uniqueIngressPaths, webhookFailurePolicy, webhookBackends, narrowWebhooks,
    standbyWebhooks,
    webhookTimeouts, validWebhooks, failClosedPolicies, noNginxSnippets,
    noExternalIPs, noNodePorts, separateRanges, agreeingRanges, roomForNodes, roomForPods,
    roomForServices, serviceAddresses, clusterDNSAddress,
    pluginOnEveryNode,
  ]
}
