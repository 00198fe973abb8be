import Inventory
import Kubernetes

extension Storage {
  static let defaultClass = Rule(
    "storage/default-class",
    title: "Exactly one StorageClass is the default",
    severity: .medium,
    rationale: """
      A claim that names no class waits for ever when there is no default class. With two \
      defaults, which disk a database gets depends on which class is younger.
      """,
    remedy: """
      Annotate one StorageClass with storageclass.kubernetes.io/is-default-class: "true", and no \
      other.
      """,
    aliases: ["PVC002", "require-storageclass"],
    needs: [],
    examples: [
      .passes(storageClass("fast", defaultMark) + storageClass("slow", "provisioner: x.example")),
      .fails(
        storageClass("fast", defaultMark) + storageClass("↓slow", defaultMark)),
      .fails(storageClass("↓slow", "provisioner: x.example"), whole: true),
      .notAssessed(storageClass("slow", "provisioner: x.example")),
      .passes(
        "-- a/class.yaml --\n" + storageClass("fast", defaultMark) + "-- b/class.yaml --\n"
          + storageClass("slow", defaultMark)),
    ],
    judging: \.classesAsOne
  ) { subject, cluster in
    let defaults = cluster.storageClasses.filter(\.isDefaultStorageClass)
    guard let first = defaults.first else {
      return cluster.isWhole
        ? .fails("no StorageClass is the default")
        : .notAssessed(missing: Need.wholeCluster.missing)
    }
    let others = defaults.dropFirst().filter {
      $0.name != first.name && (cluster.isWhole || $0.folder == first.folder)
    }
    guard let second = others.first else { return .passes }
    return .fails(
      "\(first.name) and \(second.name) are both the default", at: second.location,
      related: [Related("the other default", at: first.location)])
  }
}

extension Cluster {
  fileprivate var classesAsOne: [WholeCluster] {
    guard let first = storageClasses.first else { return [] }
    return asWhole("the storage classes", at: first.location)
  }
}
