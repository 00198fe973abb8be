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
    dnsOverTCP, openServicePorts, reachableWebhooks, reachableIngressBackends, matchingPeers,
    noAllowAll, limitedEgress, noMetadataAccess, noAttackPaths, narrowLoadBalancers,
    oneWorkloadPerService, readyEndpointsOnly, externalNames, governingServices,
    availableFamilies, distinctHostPorts, ingressSecrets, ingressClasses, oneDefaultIngressClass,
    namedHosts, routeParents, routeBackends, gatewayCertificates, clusterDNSPolicy,
    soundCorefile, kubeProxyMode, strictMesh, localTraffic, effectiveAffinity,
  ]
}
