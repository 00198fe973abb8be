import Inventory
import Kubernetes
import Text
import YAML

extension Backup {
  static let offClusterLocation = Rule(
    "backup/off-cluster-location",
    title: "Backups are kept outside the cluster they are of",
    severity: .high,
    rationale: """
      An object store that runs in the cluster is lost with it, and cannot be read before the \
      cluster is back: the day the backup is for.
      """,
    remedy: "Write to a bucket outside, or copy the in-cluster bucket to one.",
    aliases: ["kasten-3-2-1-backup"],
    examples: [
      .passes(location("config: {region: eu-1}")),
      .passes(location("config: {s3Url: \"https://s3.example.com\"}")),
      .fails(location("config: {s3Url: ↓\"http://minio.velero.svc:9000\"}")),
      .fails(location("config: {s3Url: ↓\"http://minio:9000\"}")),
      .fails(
        location("config: {s3Url: ↓\"https://10.0.1.11:9000\"}") + """
          apiVersion: v1
          kind: Node
          metadata: {name: w-1}
          status: {addresses: [{type: InternalIP, address: 10.0.1.11}]}
          """),
    ],
    judging: \.backupLocations
  ) { place, cluster in
    guard let node = place.address, let text = node.text else { return .passes }
    guard let host = URLHost.of(text) else { return .notApplicable }
    let parts = host.split(separator: ".")
    let isService = parts.count >= 3 && parts[2] == "svc" || host.hasSuffix(".cluster.local")
    if isService || parts.count == 1 && IPAddress(host) == nil {
      return .fails("keeps backups at \(host), in the cluster itself", at: node.location)
    }
    if let address = IPAddress(host),
      let machine = cluster.machineAddresses.first(where: { $0.address == address })
    {
      return .fails("keeps backups at \(host), on the host \(machine.host)", at: node.location)
    }
    return .passes
  }
}

/// Where a backup tool writes to, and by which address, when it says one.
struct BackupLocation: ObjectSubject {
  let object: Object
  let address: Node?
}

extension Cluster {
  /// Velero's locations and Kasten's profiles; those that only read are for restores.
  var backupLocations: [BackupLocation] {
    let velero = objects("BackupStorageLocation", group: "velero.io").filter {
      $0.spec["accessMode"]?.text != "ReadOnly"
    }.map {
      BackupLocation(object: $0, address: $0.spec["config"]["s3Url"])
    }
    let kasten = objects("Profile", group: "config.kio.kasten.io").map {
      BackupLocation(
        object: $0, address: $0.spec["locationSpec"]["objectStore"]["endpoint"])
    }
    return velero + kasten
  }
}
