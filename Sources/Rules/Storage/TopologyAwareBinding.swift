import Inventory
import Kubernetes
import YAML

extension Storage {
  static let topologyAwareBinding = Rule(
    "storage/topology-aware-binding",
    title: "Zonal volumes are made where their pod is scheduled",
    severity: .medium,
    rationale: """
      With binding mode Immediate the disk is made in some zone before the scheduler looks at \
      the pod. When the pod's node pool, affinity or spread calls for another zone, it stays \
      Pending for ever.
      """,
    remedy: "Set volumeBindingMode: WaitForFirstConsumer on a new StorageClass.",
    aliases: [],
    needs: [],
    examples: [
      .passes(
        twoZones
          + storageClass(
            "fast", "provisioner: ebs.csi.aws.com\nvolumeBindingMode: WaitForFirstConsumer")),
      .fails(twoZones + storageClass("↓fast", "provisioner: ebs.csi.aws.com")),
      .fails(
        twoZones
          + storageClass(
            "fast", "provisioner: pd.csi.storage.gke.io\nvolumeBindingMode: ↓Immediate")
      ),
      .fails(storageClass("↓local", "provisioner: kubernetes.io/no-provisioner")),
      .notAssessed(storageClass("fast", "provisioner: ebs.csi.aws.com")),
      .notApplicable(storageClass("nfs", "provisioner: nfs.csi.k8s.io")),
    ],
    judging: \.storageClasses
  ) { item, cluster in
    let provisioner = item.node["provisioner"]?.text ?? ""
    let isLocal = provisioner == "kubernetes.io/no-provisioner"
    guard isLocal || zonal.contains(provisioner) else { return .notApplicable }
    let mode = item.node["volumeBindingMode"]
    if mode?.text == "WaitForFirstConsumer" { return .passes }
    if isLocal {
      return .fails("binds volumes of single nodes before a pod is scheduled", at: mode?.location)
    }
    if !item.node["allowedTopologies"].items.isEmpty { return .passes }
    let zones = Set(cluster.nodes.compactMap(\.zone))
    if zones.isEmpty { return .notAssessed(missing: Need.nodes.missing) }
    if zones.count == 1 { return .notApplicable }
    return .fails(
      "binds at once, over \(zones.count) zones, volumes that exist in one zone",
      at: mode?.location)
  }

  /// Provisioners of disks that only nodes of the disk's zone can attach.
  private static let zonal: Set<String> = [
    "ebs.csi.aws.com", "kubernetes.io/aws-ebs", "pd.csi.storage.gke.io", "kubernetes.io/gce-pd",
    "disk.csi.azure.com", "kubernetes.io/azure-disk", "cinder.csi.openstack.org",
    "kubernetes.io/cinder", "blockvolume.csi.oraclecloud.com", "vpc.block.csi.ibm.io",
  ]
}
