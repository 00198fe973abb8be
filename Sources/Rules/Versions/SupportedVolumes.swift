import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Versions {
  static let supportedVolumes = Rule(
    "versions/supported-volumes",
    title: "Volumes and storage classes use plug-ins that Kubernetes still has",
    severity: .high,
    rationale: """
      Plug-ins for storage that were inside Kubernetes went one after another. A pod with a \
      volume of one that has no driver in its place stays at ContainerCreating.
      """,
    remedy: "Move the data to a volume of a CSI driver.",
    needs: [],
    examples: [
      .passes(Manifest.pod(pod: "volumes: [{name: a, emptyDir: {}}]")),
      .fails(
        Manifest.pod(pod: "volumes: [{name: a, ↓glusterfs: {endpoints: a, path: b}}]")),
      .fails(
        "{apiVersion: storage.k8s.io/v1, kind: StorageClass, metadata: {name: a}, "
          + "provisioner: ↓kubernetes.io/rbd}"),
      .fails(
        "{apiVersion: v1, kind: PersistentVolume, metadata: {name: a}, "
          + "spec: {↓cephfs: {monitors: [a]}}}"),
      // CSI migration hands these over to a driver.
      .passes(
        "{apiVersion: v1, kind: PersistentVolume, metadata: {name: a}, "
          + "spec: {awsElasticBlockStore: {volumeID: a}}}"),
      .passes(oldNode + Manifest.pod(pod: "volumes: [{name: a, cephfs: {monitors: [a]}}]")),
      .notApplicable("{apiVersion: v1, kind: ConfigMap, metadata: {name: a}}"),
    ],
    judging: \.volumeHolders
  ) { object, cluster in
    let minor = servedMinor(cluster)
    if object.kind == "StorageClass" {
      let provisioner = object.node["provisioner"]
      guard let text = provisioner?.text, text.hasPrefix("kubernetes.io/"),
        let end = ends[String(text.dropFirst(14))], end <= minor
      else { return .passes }
      return .fails(
        "makes volumes with \(text), which Kubernetes has no more since 1.\(end)",
        at: provisioner?.location)
    }
    let sources: [Node]
    if object.kind == "PersistentVolume" {
      sources = object.spec.map { [$0] } ?? []
    } else {
      sources = object.template?.volumes ?? []
    }
    for source in sources {
      for entry in source.entries {
        guard let end = ends[entry.key], end <= minor else { continue }
        return .fails(
          "has a volume of \(entry.key), which Kubernetes has no more since 1.\(end)",
          at: entry.keyLocation)
      }
    }
    return .passes
  }

  /// Whether the kind of volume is one that the cluster's Kubernetes has no more.
  static func isGone(volume kind: String, in cluster: Cluster) -> Bool {
    ends[kind].map { $0 <= servedMinor(cluster) } ?? false
  }

  private static let oldNode = """
    apiVersion: v1
    kind: Node
    metadata: {name: w-1}
    status: {nodeInfo: {kubeletVersion: v1.30.14}}
    ---

    """

  /// The minors that lost the plug-ins which no CSI driver took over under their own name.
  ///
  /// kubernetes/website `concepts/storage/persistent-volumes.md` (photonPersistentDisk) and
  /// `volumes.md` (glusterfs, cephfs, rbd); the changelogs of 1.22 (scaleIO) and 1.25 (flocker,
  /// quobyte, storageos); `pkg/features/kube_features.go` of 1.36, which locks GitRepoVolumeDriver
  /// to off.
  private static let ends: [String: Int] = [
    "photonPersistentDisk": 15, "scaleIO": 22, "scaleio": 22, "flocker": 25, "quobyte": 25,
    "storageos": 25, "glusterfs": 26, "cephfs": 31, "rbd": 31, "gitRepo": 36,
  ]
}

extension Cluster {
  fileprivate var volumeHolders: [Object] {
    objects("StorageClass", group: "storage.k8s.io") + objects("PersistentVolume", group: "")
      + workloads.map(\.object)
  }
}
