public import Inventory
public import Kubernetes
public import Text
import YAML

extension Backup {
  static let snapshotOffHost = Rule(
    "backup/snapshot-off-host",
    title: "Snapshots of etcd leave the host they are taken on",
    severity: .high,
    rationale: """
      A snapshot that lies on the etcd host is lost with the host, which is the case it was \
      taken for.
      """,
    remedy: """
      Upload the snapshot to an object store, or mount a volume that another machine keeps.
      """,
    aliases: ["kasten-3-2-1-backup"],
    needs: [],
    examples: [
      .passes(snapshotJob()),
      .passes(
        snapshotJob(
          "\(save) && aws s3 cp /snapshots/etcd.db s3://backups/", volume: "emptyDir: {}")),
      .passes(snapshotJob(volume: "nfs: {server: nas.example, path: /etcd}")),
      .fails(snapshotJob(volume: "hostPath: ↓{path: /var/backups}")),
      .fails(snapshotJob(volume: "emptyDir: {}", mark: "↓")),
    ],
    judging: \.snapshotJobs
  ) { job, _ in
    if uploads(job) { return .passes }
    let volumes = job.workload.template.volumes.filter { !isInput($0) }
    if volumes.contains(where: { leavesHost($0) }) { return .passes }
    let paths = volumes.compactMap { $0["hostPath"] }
    // A job that only starts a script of the host or of its image may do anything.
    guard job.script.contains("snapshot save") || job.script.contains("etcd-snapshot") else {
      return .notAssessed(missing: "the script that takes the snapshots")
    }
    if let path = paths.first(where: { !isShared($0) }) {
      return .fails(
        "writes snapshots to \(path["path"]?.text ?? "a directory") of the host it runs on",
        at: path.location)
    }
    if !paths.isEmpty { return .passes }
    return .fails("writes snapshots to storage that goes with the pod")
  }

  static func uploads(_ job: SnapshotJob) -> Bool {
    let words = [
      "s3://", "aws s3", "s3cmd", "rclone", "restic", "gsutil", "gcloud storage", "gs://",
      "azcopy", "az storage", "mc cp", "mc mirror", "mc mv", "mc pipe", "rsync ", "scp ", "sftp",
      "curl ", "kopia", "borg ", "swift upload", "velero", "--backup-store", "ossutil",
      "storage-provider", "AZBLOB", "openstack object", "wget --post",
    ]
    if words.contains(where: job.script.contains) { return true }
    let images = job.workload.template.containers.compactMap { $0.image?.repository }
    let uploaders = [
      "aws-cli", "rclone", "restic", "s3cmd", "minio/mc", "cloud-sdk", "google-cloud-cli",
      "azure-cli", "etcd-backup", "talos-backup", "etcdbrctl", "s3",
    ]
    return images.contains { image in uploaders.contains { image.contains($0) } }
  }

  /// Volumes with the certificates, scripts and tools the job reads.
  static func isInput(_ volume: Node) -> Bool {
    if volume["hostPath"] == nil, volume["emptyDir"] == nil {
      return volume["configMap"] != nil || volume["secret"] != nil || volume["projected"] != nil
    }
    let path = volume["hostPath"]["path"]?.text ?? ""
    return path.contains("pki") || path.contains("/ssl") || path.contains("cert")
      || path.hasPrefix("/etc/kubernetes") || path.hasPrefix("/etc/etcd")
      || path.hasPrefix("/etc/localtime") || path.hasPrefix("/usr")
  }

  private static func leavesHost(_ volume: Node) -> Bool {
    volume["hostPath"] == nil && volume["emptyDir"] == nil
  }

  /// Directories by whose name another machine keeps them.
  private static func isShared(_ path: Node) -> Bool {
    let text = path["path"]?.text?.lowercased() ?? ""
    return ["nfs", "ceph", "gluster", "smb", "cifs", "/mnt/nas"].contains { text.contains($0) }
  }
}

extension SnapshotJob: Subject {
  public var title: String { workload.title }
  public var location: Location { workload.location }
  public var apiObject: Object? { workload.object }
}
