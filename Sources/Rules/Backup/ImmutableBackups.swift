import Inventory
import Kubernetes
import YAML

extension Backup {
  static let immutableBackups = Rule(
    "backup/immutable-backups",
    title: "Backups cannot be deleted by whoever takes the cluster",
    severity: .info,
    rationale: """
      Who has the cluster has the key to the bucket as well, and deletes the backups first. A store \
      that keeps objects for a time whatever its users say (object lock) is what is left.
      """,
    remedy: "Turn object lock on for the bucket, and set the profile's protectionPeriod.",
    aliases: ["kasten-immutable-location-profile"],
    examples: [
      .passes(profile("protectionPeriod: 240h")),
      .fails(profile("name: backups", mark: "↓")),
      .notApplicable(location("config: {region: eu-1}")),
    ],
    judging: \.backupLocations
  ) { place, _ in
    // Only the bucket itself knows, where Velero writes to it.
    guard place.object.kind == "Profile" else { return .notApplicable }
    let store = place.object.spec["locationSpec"]["objectStore"]
    return store["protectionPeriod"] == nil
      ? .fails("keeps backups that can be deleted at once") : .passes
  }

  private static func profile(_ line: String, mark: String = "") -> String {
    """
    apiVersion: config.kio.kasten.io/v1alpha1
    kind: Profile
    metadata: {name: \(mark)s3, namespace: kasten-io}
    spec: {type: Location, locationSpec: {type: ObjectStore, objectStore: {\(line)}}}
    """
  }
}
