import Inventory
import Kubernetes
import YAML

extension Storage {
  static let expandableClasses = Rule(
    "storage/expandable-classes",
    title: "Volumes can grow",
    severity: .low,
    rationale: """
      A volume that cannot grow makes a full disk an outage: the data must be copied to a new \
      claim while the service is down.
      """,
    remedy: "Set allowVolumeExpansion: true on the StorageClass; existing claims gain from it too.",
    aliases: ["SC004"],
    needs: [],
    examples: [
      .passes(
        storageClass("fast", "provisioner: ebs.csi.aws.com\nallowVolumeExpansion: true")),
      .fails(storageClass("↓fast", "provisioner: ebs.csi.aws.com")),
      .fails(
        storageClass("fast", "provisioner: ebs.csi.aws.com\nallowVolumeExpansion: ↓false")),
      .notApplicable(storageClass("local", "provisioner: kubernetes.io/no-provisioner")),
    ],
    judging: \.storageClasses
  ) { item, _ in
    let setting = item.node["allowVolumeExpansion"]
    let provisioner = item.node["provisioner"]?.text ?? ""
    // What an unknown driver can do is for its class to say.
    guard canExpand(provisioner) || (setting != nil && !isLocal(provisioner)) else {
      return .notApplicable
    }
    return setting?.bool == true
      ? .passes : .fails("does not let its volumes grow", at: setting?.location)
  }

  private static func isLocal(_ provisioner: String) -> Bool {
    provisioner == "kubernetes.io/no-provisioner" || provisioner.contains("local-path")
      || provisioner.contains("hostpath")
  }

  private static func canExpand(_ provisioner: String) -> Bool {
    let known: Set<String> = [
      "ebs.csi.aws.com", "kubernetes.io/aws-ebs", "pd.csi.storage.gke.io",
      "kubernetes.io/gce-pd", "disk.csi.azure.com", "kubernetes.io/azure-disk",
      "file.csi.azure.com", "cinder.csi.openstack.org", "kubernetes.io/cinder",
      "csi.vsphere.vmware.com", "driver.longhorn.io", "dobs.csi.digitalocean.com",
      "csi.hetzner.cloud", "linodebs.csi.linode.com",
    ]
    return known.contains(provisioner) || provisioner.hasSuffix(".rbd.csi.ceph.com")
      || provisioner.hasSuffix(".cephfs.csi.ceph.com")
  }
}
