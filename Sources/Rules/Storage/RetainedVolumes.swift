import Inventory
import Kubernetes
import YAML

extension Storage {
  static let retainedVolumes = Rule(
    "storage/retained-volumes",
    title: "Volumes outlive the deletion of their claim",
    severity: .info,
    rationale: """
      With reclaim policy Delete, the disk goes with the claim: a deleted namespace or a removed \
      Helm release takes the data with it at once.
      """,
    remedy: "Use a StorageClass with reclaimPolicy: Retain for data that must not be lost.",
    aliases: ["persistent-volume-reclaim-policy"],
    needs: [],
    examples: [
      .passes(storageClass("kept", "provisioner: ebs.csi.aws.com\nreclaimPolicy: Retain")),
      .fails(storageClass("↓fast", "provisioner: ebs.csi.aws.com")),
      .fails(storageClass("fast", "provisioner: ebs.csi.aws.com\nreclaimPolicy: ↓Delete")),
    ],
    judging: \.storageClasses
  ) { item, _ in
    let policy = item.node["reclaimPolicy"]
    return policy?.text ?? "Delete" == "Delete"
      ? .fails("deletes volumes with their claims", at: policy?.location) : .passes
  }
}
