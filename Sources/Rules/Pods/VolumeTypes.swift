import Inventory
import Kubernetes
import YAML

extension Pods {
  static let volumeTypes = Rule(
    "pods/volume-types",
    title: "Pods get their storage from claims, not from servers that they name",
    severity: .low,
    rationale: """
      A pod that names an NFS server, a disk or an iSCSI target itself goes past quotas, access \
      modes and the rights of its namespace, and most of these kinds of volumes are gone from \
      Kubernetes or end with their CSI migration.
      """,
    remedy: "Make a PersistentVolume of it and mount a PersistentVolumeClaim.",
    aliases: ["restrictedVolumes", "KSV-0028", "KSV-0121", "restrict-volume-types"],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(pod: "volumes: [{name: a, configMap: {name: b}}]")),
      .fails(Manifest.workload(pod: "volumes: [{name: a, nfs: ↓{server: b, path: /}}]")),
      // These have rules of their own.
      .passes(Manifest.workload(pod: Manifest.hostPath("/srv"))),
      .passes(Manifest.workload(pod: "volumes: [{name: a, glusterfs: {endpoints: b, path: c}}]")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.workloads, where: concerns
  ) { workload, cluster in
    for volume in workload.template.volumes {
      for entry in volume.entries where named.contains(entry.key) && !entry.value.isNull {
        // versions/supported-volumes tells of these.
        if Versions.isGone(volume: entry.key, in: cluster) { continue }
        return .fails(
          "mounts \(entry.key) as \(volume["name"]?.text ?? "")", at: entry.value.location)
      }
    }
    return .passes
  }

  private static func concerns(_ workload: Workload, in _: Cluster) -> Bool {
    !workload.template.volumes.isEmpty
  }

  /// Kinds of volumes outside the restricted level that have no rule of their own.
  private static let named: Set<String> = [
    "nfs", "iscsi", "fc", "rbd", "cephfs", "glusterfs", "gcePersistentDisk",
    "awsElasticBlockStore", "azureDisk", "azureFile", "cinder", "vsphereVolume", "flexVolume",
    "flocker", "quobyte", "portworxVolume", "scaleIO", "storageos", "photonPersistentDisk",
  ]
}
