import Flags
import Inventory
import Kubernetes
import YAML

extension Storage {
  static let csiProvisioners = Rule(
    "storage/csi-provisioners",
    title: "Storage classes name a driver that exists",
    severity: .high,
    rationale: """
      Of the drivers that were part of Kubernetes most have handed their claims to a CSI driver, \
      which has to be installed. Without it, as with any driver that is not there, claims stay \
      Pending for ever.
      """,
    remedy: "Install the CSI driver, and name it as provisioner of a new StorageClass.",
    aliases: ["SC001", "K8S010"],
    examples: [
      .passes(storageClass("fast", "provisioner: ebs.csi.aws.com")),
      // Those without a successor are versions/supported-volumes' to find.
      .passes(storageClass("old", "provisioner: kubernetes.io/rbd") + node),
      .fails(
        storageClass("old", "provisioner: ↓kubernetes.io/aws-ebs") + node + driver("other.csi.com"),
        whole: true),
      // The old code is there up to 1.35, and asked for nothing since 1.33.
      .fails(
        storageClass("old", "provisioner: ↓kubernetes.io/portworx-volume") + node
          + driver("other.csi.com"), whole: true),
      .passes(
        storageClass("old", "provisioner: kubernetes.io/aws-ebs") + node
          + driver("ebs.csi.aws.com"), whole: true),
      .fails(
        storageClass("fast", "provisioner: ↓disk.csi.azure.com") + driver("other.csi.com"),
        whole: true),
      .notAssessed(storageClass("old", "provisioner: kubernetes.io/cinder")),
      .passes(storageClass("local", "provisioner: kubernetes.io/no-provisioner")),
    ],
    judging: \.storageClasses
  ) { item, cluster in
    guard let node = item.node["provisioner"], let name = node.text else { return .notApplicable }
    let drivers = cluster.objects("CSIDriver", group: "storage.k8s.io").map(\.name)
    if let old = VolumeDriver.inTree[name] {
      guard let version = cluster.version else {
        return .notAssessed(missing: "the Kubernetes version (--kubernetes-version)")
      }
      if version.major == 1, version.minor < old.aloneSince { return .passes }
      guard cluster.isWhole, !drivers.isEmpty else { return .passes }
      return drivers.contains(old.successor)
        ? .passes
        : .fails(
          "names \(name), and its successor \(old.successor) is not installed", at: node.location)
    }
    // A dump without any driver leaves them out.
    guard cluster.isWhole, !drivers.isEmpty, VolumeDriver.blockOnly.contains(name),
      name.contains(".csi.") || name.hasPrefix("csi.")
    else { return .passes }
    return drivers.contains(name)
      ? .passes : .fails("names \(name), which is not installed", at: node.location)
  }

  private static let node = """
    apiVersion: v1
    kind: Node
    metadata: {name: w-1}
    status: {nodeInfo: {kubeletVersion: v1.34.1}}
    ---

    """

  private static func driver(_ name: String) -> String {
    "{apiVersion: storage.k8s.io/v1, kind: CSIDriver, metadata: {name: \(name)}}\n---\n"
  }
}
