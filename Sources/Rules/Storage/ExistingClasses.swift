public import Inventory
public import Kubernetes
import YAML

extension Storage {
  static let existingClasses = Rule(
    "storage/existing-classes",
    title: "Claims name storage classes that exist",
    severity: .high,
    rationale: """
      A claim on a class that does not exist stays Pending, and so does every pod that mounts it.
      """,
    remedy: "Name a StorageClass of the cluster, or create the one that is named.",
    aliases: ["PVC002", "storageClass"],
    needs: [],
    examples: [
      .passes(
        storageClass("fast", defaultMark) + claim("{storageClassName: fast}")),
      .fails(
        storageClass("fast", defaultMark) + claim("{storageClassName: ↓slow}"), whole: true),
      .passes(
        claim("{storageClassName: manual}")
          + """
          {apiVersion: v1, kind: PersistentVolume, metadata: {name: p}, spec: {storageClassName: manual}}
          """, whole: true),
      .notApplicable(claim("{storageClassName: ''}")),
      .notAssessed(claim("{storageClassName: slow}")),
    ],
    judging: \.storageClaims
  ) { claim, cluster in
    guard let name = claim.className, !name.isEmpty else { return .notApplicable }
    let known = cluster.referenced("StorageClass", name, from: claim.object, clusterScoped: true)
    if known != nil { return .passes }
    // Volumes made by hand are matched by a class name that needs no object.
    let volumes = cluster.objects("PersistentVolume", group: "")
    if volumes.contains(where: { $0.spec["storageClassName"]?.text == name }) { return .passes }
    guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
    return .fails(
      "names the storage class \(name), which does not exist",
      at: claim.node["spec"]["storageClassName"]?.location)
  }
}

extension StorageClaim: Subject {
  public var apiObject: Object? { object }
}
