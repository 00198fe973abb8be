import Inventory
import Kubernetes
import YAML

extension Storage {
  static let possibleAccessModes = Rule(
    "storage/possible-access-modes",
    title: "Claims to share a volume are made on storage that can be shared",
    severity: .high,
    rationale: """
      A disk attaches to one node. The driver refuses a claim with ReadWriteMany on a file system, \
      and the claim stays Pending with its pods.
      """,
    remedy: "Use a class of a file service (NFS, CephFS, EFS, Azure Files), or ReadWriteOnce.",
    aliases: ["PVC003"],
    examples: [
      .fails(disk + manyMounts("[↓ReadWriteMany]")),
      .passes(disk + manyMounts("[ReadWriteOnce]")),
      .passes(disk + manyMounts("[ReadWriteMany]", more: "volumeMode: Block")),
      .passes(disk.replacing("ebs.csi", with: "efs.csi") + manyMounts("[ReadWriteMany]")),
      .notAssessed(manyMounts("[ReadWriteMany]")),
    ],
    judging: \.storageClaims
  ) { claim, cluster in
    let modes = claim.node["spec"]["accessModes"].items
    guard let shared = modes.first(where: { $0.text == "ReadWriteMany" }) else { return .passes }
    if claim.node["spec"]["volumeMode"]?.text == "Block" { return .passes }
    if claim.className == "" || claim.node["spec"]["volumeName"] != nil { return .notApplicable }
    guard let item = cluster.storageClass(of: claim) else {
      return .notAssessed(missing: "the storage classes")
    }
    let provisioner = item.node["provisioner"]?.text ?? ""
    guard VolumeDriver.blockOnly.contains(provisioner) else { return .passes }
    return .fails(
      "asks to be written from many nodes, on disks of \(provisioner)", at: shared.location,
      related: [Related("the class", at: item.location)])
  }

  private static let disk = storageClass("disk", "provisioner: ebs.csi.aws.com")

  private static func manyMounts(_ modes: String, more: String = "volumeMode: Filesystem") -> String
  {
    """
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: files, namespace: shop}
    spec:
      storageClassName: disk
      accessModes: \(modes)
      \(more)
    """
  }
}
