import Inventory
import Kubernetes
import YAML

extension Storage {
  static let noLocalDefault = Rule(
    "storage/no-local-default",
    title: "Volumes of the default class outlive their node",
    severity: .medium,
    rationale: """
      A claim that names no class gets the default one. When that is a directory of some node, \
      the data is lost with the node, and the pod can run nowhere else.
      """,
    remedy: """
      Mark a class of replicated or network storage as the default, and name the local class where \
      an application replicates its data itself.
      """,
    aliases: ["storage-provisioner"],
    examples: [
      .fails(
        storageClass("local", "\(mark)provisioner: ↓rancher.io/local-path")),
      .passes(storageClass("local", "provisioner: rancher.io/local-path")),
      .passes(storageClass("fast", defaultMark)),
      .notAssessed(
        storageClass("local", "\(mark)provisioner: rancher.io/local-path")
          + "{apiVersion: v1, kind: Node, metadata: {name: only}}", whole: true),
    ],
    judging: \.storageClasses
  ) { item, cluster in
    guard item.isDefaultStorageClass, let node = item.node["provisioner"],
      VolumeDriver.isLocal(node.text ?? "")
    else { return .passes }
    // A cluster of one node has nowhere else, and loses more than that with it.
    if cluster.nodes.count == 1 {
      return .notAssessed(missing: "whether the only node's data is kept elsewhere")
    }
    return .fails("keeps what claims no class on single nodes", at: node.location)
  }

  private static let mark =
    "  annotations: {storageclass.kubernetes.io/is-default-class: \"true\"}\n"
}
