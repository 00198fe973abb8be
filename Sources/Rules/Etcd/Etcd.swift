/// etcd keeps its quorum and its data, and lets in only whom it knows.
enum Etcd: Area {
  static let id = "etcd"
  static let title = "etcd"
  static let rules: [Rule] = [
    agreedLeader, answeringMembers, startedMembers, caughtUpMembers, promotedLearners, noAlarms,
    databaseSpace, defragmentedDatabase, restorableSnapshots, quorumSize, oddMembers,
    atMostSevenMembers, agreeingMembers, agreeingTimings, distinctIdentities, distinctHosts,
    distinctZones,
    reachableAddresses, encryptedClients, clientCertificates, ownClientCA, encryptedPeers,
    peerCertificates, noAutoTLS, noPlainLoopback, privateMetrics, durableData, syncedWrites,
    noForcedNewCluster, guardedReconfiguration, corruptionChecks, backendQuota, compactedHistory,
    boundedRequests,
    electionTiming, supervisedPod, knownGoodVersion, supportedVersion, oneVersion, separateEvents,
    guardedNetworkState, sizedHosts,
  ]
}
