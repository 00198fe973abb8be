import Inventory
import Kubernetes
import YAML

extension Backup {
  static let retainedSnapshots = Rule(
    "backup/retained-snapshots",
    title: "Snapshots of volumes outlive the objects that name them",
    severity: .info,
    rationale: """
      With deletionPolicy Delete a snapshot goes with its VolumeSnapshot, and so with the namespace: \
      the deletion that it was to undo takes it along. The versions v1alpha1 and v1beta1 of these \
      objects are no longer served.
      """,
    remedy:
      "Set deletionPolicy: Retain on the VolumeSnapshotClass, and delete old snapshots by schedule.",
    aliases: ["invalid-volume-snapshot"],
    examples: [
      .passes(snapshots("Retain")),
      .fails(snapshots("↓Delete")),
      // Velero keeps what it made, whatever the class says.
      .passes(
        snapshots("Delete").replacing(
          "name: fast", with: "name: fast, labels: {velero.io/csi-volumesnapshot-class: 'true'}")),
      .fails(snapshots("Retain", version: "↓snapshot.storage.k8s.io/v1beta1")),
    ],
    judging: \.snapshotClasses
  ) { item, _ in
    if item.apiVersion.hasSuffix("beta1") || item.apiVersion.hasSuffix("alpha1") {
      return .fails(
        "is of \(item.apiVersion), which is no longer served",
        at: item.node["apiVersion"]?.location)
    }
    if item.labels["velero.io/csi-volumesnapshot-class"] == "true" { return .passes }
    let policy = item.node["deletionPolicy"]
    return policy?.text == "Delete"
      ? .fails("deletes snapshots with the objects that name them", at: policy?.location)
      : .passes
  }

  private static func snapshots(
    _ policy: String, version: String = "snapshot.storage.k8s.io/v1"
  ) -> String {
    """
    apiVersion: \(version)
    kind: VolumeSnapshotClass
    metadata: {name: fast}
    driver: ebs.csi.aws.com
    deletionPolicy: \(policy)
    """
  }
}

extension Cluster {
  fileprivate var snapshotClasses: [Object] {
    objects("VolumeSnapshotClass", group: "snapshot.storage.k8s.io")
  }
}
