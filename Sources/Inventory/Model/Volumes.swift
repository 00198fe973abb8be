public import Kubernetes
import YAML

/// What drivers of volumes can do, as far as it is known of them.
public enum VolumeDriver {
  /// Disks that one node at a time can attach, unless given raw.
  public static let blockOnly: Set<String> = [
    "ebs.csi.aws.com", "kubernetes.io/aws-ebs", "pd.csi.storage.gke.io", "kubernetes.io/gce-pd",
    "disk.csi.azure.com", "kubernetes.io/azure-disk", "cinder.csi.openstack.org",
    "kubernetes.io/cinder", "csi.hetzner.cloud", "dobs.csi.digitalocean.com",
    "linodebs.csi.linode.com", "blockvolume.csi.oraclecloud.com", "vpc.block.csi.ibm.io",
    "topolvm.io", "topolvm.cybozu.com", "rancher.io/local-path", "openebs.io/local",
  ]

  /// Volumes that are a directory or disk of one node.
  public static func isLocal(_ provisioner: String) -> Bool {
    let known: Set<String> = [
      "rancher.io/local-path", "openebs.io/local", "k8s.io/minikube-hostpath",
      "docker.io/hostpath", "microk8s.io/hostpath", "hostpath.csi.k8s.io",
      "kubernetes.io/host-path", "topolvm.io", "topolvm.cybozu.com", "local.csi.openebs.io",
      "cluster.local/local-path-provisioner", "kubernetes.io/no-provisioner",
    ]
    return known.contains(provisioner)
  }

  /// In-tree drivers, with the driver that took over, and the release since which it alone works.
  ///
  /// The successors are those of `k8s.io/csi-translation-lib`, the releases those whose
  /// `pkg/features/kube_features.go` locks the driver's gate CSIMigration… to on. The old code went
  /// some releases later.
  public static let inTree: [String: (successor: String, aloneSince: Int)] = [
    "kubernetes.io/aws-ebs": ("ebs.csi.aws.com", 25),
    "kubernetes.io/gce-pd": ("pd.csi.storage.gke.io", 25),
    "kubernetes.io/azure-disk": ("disk.csi.azure.com", 25),
    "kubernetes.io/azure-file": ("file.csi.azure.com", 26),
    "kubernetes.io/cinder": ("cinder.csi.openstack.org", 24),
    "kubernetes.io/vsphere-volume": ("csi.vsphere.vmware.com", 26),
    "kubernetes.io/portworx-volume": ("pxd.portworx.com", 33),
  ]
}

extension Cluster {
  /// The class that a claim gets: the one it names, or the default one.
  public func storageClass(of claim: StorageClaim) -> Object? {
    if let name = claim.className {
      return name.isEmpty
        ? nil : referenced("StorageClass", name, from: claim.object, clusterScoped: true)
    }
    let defaults = storageClasses.filter(\.isDefaultStorageClass)
    return nearest(defaults, to: claim.object) { $0 }.first
  }
}

extension Object {
  public var isDefaultStorageClass: Bool {
    annotations["storageclass.kubernetes.io/is-default-class"] == "true"
      || annotations["storageclass.beta.kubernetes.io/is-default-class"] == "true"
  }
}
