import Inventory
import Kubernetes
import YAML

extension Backup {
  static let storageLocation = Rule(
    "backup/storage-location",
    title: "Velero has a place to write its backups to",
    severity: .high,
    rationale: """
      Without a BackupStorageLocation that is available and writable, every backup fails, and \
      nobody looks until a restore is needed.
      """,
    remedy: "Create a BackupStorageLocation with default: true and accessMode: ReadWrite.",
    aliases: [],
    needs: [],
    examples: [
      .passes(velero("schedule: 0 1 * * *") + location("objectStorage: {bucket: backups}")),
      .fails(
        velero("schedule: 0 1 * * *") + location("accessMode: ↓ReadOnly")),
      .fails(
        velero("schedule: 0 1 * * *").replacing("name: daily", with: "name: ↓daily"), whole: true),
      .fails(
        velero("schedule: 0 1 * * *\n  template: {storageLocation: ↓offsite}")
          + location("objectStorage: {bucket: backups}"), whole: true),
      .notAssessed(velero("schedule: 0 1 * * *")),
    ],
    judging: \.veleroSchedules
  ) { schedule, cluster in
    let locations = cluster.objects("BackupStorageLocation", group: "velero.io")
    let wanted = schedule.spec["template"]["storageLocation"]
    // Velero's server takes the location `default` unless one is marked.
    let chosen =
      wanted == nil
      ? locations.first { $0.spec["default"]?.bool == true }
        ?? locations.first { $0.name == "default" } ?? locations.first
      : locations.first { $0.name == wanted?.text }
    guard let chosen else {
      guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
      return .fails(
        wanted == nil
          ? "has no BackupStorageLocation to write to"
          : "writes to the location \(wanted?.text ?? ""), which does not exist",
        at: wanted?.location)
    }
    let mode = chosen.spec["accessMode"]
    if mode?.text == "ReadOnly" {
      return .fails(
        "writes to \(chosen.name), which is read-only", at: mode?.location,
        related: [Related("the schedule", at: schedule.location)])
    }
    let phase = chosen.node["status"]["phase"]
    if phase?.text == "Unavailable" {
      return .fails("writes to \(chosen.name), which is unavailable", at: phase?.location)
    }
    return .passes
  }
}
