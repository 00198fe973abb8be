import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Backup {
  static let encryptedSnapshots = Rule(
    "backup/encrypted-snapshots",
    title: "Snapshots of etcd are encrypted where they are kept",
    severity: .medium,
    rationale: """
      A snapshot of etcd is the whole cluster in one file, every Secret among it. Whoever gets \
      hold of it needs no credentials any more.
      """,
    remedy: """
      Encrypt the file before it leaves the job (age, gpg, restic), or keep it where the storage \
      encrypts it; and encrypt Secrets in etcd, so that they are encrypted in snapshots too.
      """,
    needs: [],
    examples: [
      .passes(snapshotJob("\(save) && age -r KEY -o /snapshots/etcd.age /snapshots/etcd.db")),
      .passes(snapshotJob("\(save) && restic backup /snapshots", volume: "emptyDir: {}")),
      .passes(snapshotJob() + claim("encrypted") + storageClass("encrypted: \"true\"")),
      .fails(snapshotJob(volume: "hostPath: ↓{path: /var/backups}")),
      .fails(snapshotJob(volume: "nfs: ↓{server: nas.example, path: /etcd}")),
      // The Secrets in it are encrypted, whoever has the file.
      .passes(snapshotJob(volume: "hostPath: {path: /var/backups}") + encryptingServer),
      // A bucket encrypts what it keeps, or not.
      .notAssessed(
        snapshotJob("\(save) && aws s3 cp /snapshots/etcd.db s3://b/", volume: "emptyDir: {}")),
      .notAssessed(snapshotJob() + claim("plain") + storageClass("type: gp3")),
    ],
    judging: \.snapshotJobs
  ) { job, cluster in
    let words = [
      "age ", "gpg", "openssl enc", "openssl smime", "openssl cms", "restic", "kopia", "borg ",
      "--sse", "sops", "crypt:", "--encrypt", "encryption", "ENCRYPT", "talos-backup", "velero",
    ]
    if words.contains(where: job.script.contains) { return .passes }
    if cluster.encryptsStoredSecrets { return .passes }
    let volumes = job.workload.template.volumes
    if volumes.contains(where: { cluster.isEncrypted($0, of: job) }) { return .passes }
    guard job.script.contains("snapshot save"), !uploads(job) else {
      return .notAssessed(
        missing: "whether the store of the snapshots encrypts (a record for G-32)")
    }
    for volume in volumes where !isInput(volume) {
      for kind in ["hostPath", "nfs"] {
        guard let place = volume[kind], let path = place["path"]?.text else { continue }
        return .fails("keeps snapshots in plain text in \(visible(path))", at: place.location)
      }
    }
    return .notAssessed(missing: "whether the store of the snapshots encrypts (a record for G-32)")
  }

  private static func claim(_ storageClass: String) -> String {
    """
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: snapshots, namespace: kube-system}
    spec:
      accessModes: [ReadWriteOnce]
      storageClassName: \(storageClass)
      resources: {requests: {storage: 5Gi}}
    ---
    apiVersion: storage.k8s.io/v1
    kind: StorageClass
    metadata: {name: \(storageClass)}

    """
  }

  /// The rest of the StorageClass that `claim` begins.
  private static func storageClass(_ parameters: String) -> String {
    "provisioner: ebs.csi.aws.com\nparameters: {\(parameters)}\n"
  }

  private static let encryptingServer = """
    -- hosts/cp-1/kube-apiserver.flags --
    kube-apiserver --encryption-provider-config=/etc/kubernetes/encryption.yaml
    -- hosts/cp-1/etc/kubernetes/encryption.yaml --
    apiVersion: apiserver.config.k8s.io/v1
    kind: EncryptionConfiguration
    resources:
    - resources: [secrets]
      providers:
      - secretbox: {keys: [{name: key-1, secret: REDACTED}]}
      - identity: {}

    """
}

extension Cluster {
  /// Whether every API server has Secrets encrypted by a configuration that does so.
  fileprivate var encryptsStoredSecrets: Bool {
    guard !apiServers.isEmpty,
      apiServers.allSatisfy({ $0.options.isSet("encryption-provider-config") })
    else { return false }
    let files = configurations("EncryptionConfiguration") + configurations("EncryptionConfig")
    return !files.isEmpty
      && files.allSatisfy { file in
        file.node["resources"].items.contains { entry in
          let covers = entry["resources"].items.contains {
            ["secrets", "*.", "*.*"].contains($0.text ?? "")
          }
          let first = entry["providers"].items.first
          return covers && first != nil && first["identity"] == nil
        }
      }
  }

  /// Whether the storage class behind a claim encrypts.
  fileprivate func isEncrypted(_ volume: Node, of job: SnapshotJob) -> Bool {
    guard let name = volume["persistentVolumeClaim"]["claimName"]?.text,
      let claim = referenced("PersistentVolumeClaim", name, from: job.workload.object),
      let wanted = claim.spec["storageClassName"]?.text,
      let storage = objects("StorageClass").first(where: { $0.name == wanted })
    else { return false }
    return storage.node["parameters"].entries.contains { entry in
      entry.key.lowercased().hasSuffix("encrypted") && entry.value.text?.lowercased() == "true"
        || entry.key.lowercased().contains("kms")
    }
  }
}
