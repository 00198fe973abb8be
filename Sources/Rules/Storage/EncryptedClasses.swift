import Inventory
import Kubernetes
import YAML

extension Storage {
  static let encryptedClasses = Rule(
    "storage/encrypted-classes",
    title: "Volumes are encrypted on disk",
    severity: .low,
    rationale: """
      Whoever gets hold of an unencrypted disk, a snapshot of it or a returned drive reads the \
      data of every pod that used it.
      """,
    remedy: "Set the provisioner's parameter encrypted: \"true\" on the StorageClass.",
    aliases: [
      "C-0264", "use_encryption_with_ebs", "use_encryption_with_efs", "use_encryption_with_ebs/efs",
    ],
    needs: [],
    examples: [
      .passes(
        storageClass("fast", "provisioner: ebs.csi.aws.com\nparameters: {encrypted: 'true'}")),
      .fails(
        storageClass("fast", "provisioner: ebs.csi.aws.com\nparameters: {encrypted: ↓'false'}")),
      .notAssessed(storageClass("fast", "provisioner: ebs.csi.aws.com")),
      .notApplicable(storageClass("disk", "provisioner: pd.csi.storage.gke.io")),
    ],
    judging: \.storageClasses
  ) { item, _ in
    let provisioner = item.node["provisioner"]?.text ?? ""
    let setting = item.node["parameters"]["encrypted"]
    if let value = setting?.text {
      return value.lowercased() == "true"
        ? .passes : .fails("makes unencrypted volumes", at: setting?.location)
    }
    // EBS encrypts by default only where the account says so.
    return provisioner == "ebs.csi.aws.com" || provisioner == "kubernetes.io/aws-ebs"
      ? .notAssessed(missing: "whether the AWS account encrypts volumes by default")
      : .notApplicable
  }
}
