public import Kubernetes
public import Text
public import YAML

/// A claim on storage: a PersistentVolumeClaim, or the template of one in a StatefulSet.
public struct StorageClaim: Sendable {
  public let object: Object
  /// The claim's own node, the same as the object's for a PersistentVolumeClaim.
  public let node: Node

  public var name: String { node["metadata"]["name"]?.text ?? object.name }
  public var location: Location { node["metadata"]["name"]?.location ?? node.location }
  public var title: String {
    object.kind == "PersistentVolumeClaim" ? object.title : "\(object.title) claim \(name)"
  }
  /// The class it names; nil leaves it to the default one, an empty text to none.
  public var className: String? { node["spec"]["storageClassName"]?.text }
  public var accessModes: [String] { node["spec"]["accessModes"].items.compactMap(\.text) }
}

extension Cluster {
  public var storageClasses: [Object] { objects("StorageClass", group: "storage.k8s.io") }

  /// Every claim, those that StatefulSets make for their pods among them.
  public var storageClaims: [StorageClaim] {
    let own = objects("PersistentVolumeClaim", group: "").map {
      StorageClaim(object: $0, node: $0.node)
    }
    return own
      + workloads.flatMap { workload in
        workload.object.spec["volumeClaimTemplates"].items.map {
          StorageClaim(object: workload.object, node: $0)
        }
      }
  }

  /// The workloads that keep data on claimed volumes.
  public var statefulWorkloads: [Workload] { workloads.filter(\.hasClaimedVolumes) }
}

extension Workload {
  /// Whether its pods mount storage that outlives them by a claim.
  public var hasClaimedVolumes: Bool {
    !object.spec["volumeClaimTemplates"].items.isEmpty
      || template.volumes.contains { $0["persistentVolumeClaim"] != nil }
  }
}
