/// What is lost can be brought back, and that was tried.
enum Backup: Area {
  static let id = "backup"
  static let title = "Backup"
  static let rules: [Rule] = [
    etcdSnapshots, snapshotOffHost, snapshotSchedule, snapshotCredentials, apiObjects,
    storageLocation, scheduleActive, volumesCovered, scheduleMeetsRPO,
    recentBackups, nodeAgent, offClusterLocation, encryptedTransfer, immutableBackups, keysSaved,
    verifiedSnapshots, sturdyJobs, snapshotRetention, retainedSnapshots, encryptedSnapshots,
    recordedInstallation,
  ]
}
