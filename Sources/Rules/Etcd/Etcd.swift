/// etcd keeps its quorum and its data, and lets in only whom it knows.
enum Etcd: Area {
  static let id = "etcd"
  static let title = "etcd"
  static let rules: [Rule] = [
    quorumSize, oddMembers, atMostSevenMembers, agreeingMembers, agreeingTimings, distinctHosts,
    distinctZones,
    encryptedClients, clientCertificates, ownClientCA, encryptedPeers, peerCertificates, noAutoTLS,
    privateMetrics, backendQuota, syncedWrites, noForcedNewCluster, electionTiming,
    answeringMembers, agreedLeader, startedMembers, promotedLearners, caughtUpMembers, noAlarms,
    databaseSpace, defragmentedDatabase, restorableSnapshots, oneVersion, knownGoodVersion,
    separateEvents, guardedNetworkState,
  ]
}
