import Inventory
import Kubernetes
import YAML

extension Storage {
  static let sharedVolumes = Rule(
    "storage/shared-volumes",
    title: "Volumes for one node are mounted by one pod at a time",
    severity: .high,
    rationale: """
      A ReadWriteOnce volume attaches to one node. The second replica, or the new pod of a \
      rolling update, lands on another node and waits for a volume that is never given up.
      """,
    remedy: """
      Use a StatefulSet with volumeClaimTemplates, or strategy: {type: Recreate} with one \
      replica, or a ReadWriteMany volume.
      """,
    aliases: ["dobs-pod-owner"],
    needs: [.manifests],
    examples: [
      .passes(
        claim("{accessModes: [ReadWriteOnce]}")
          + workload(
            spec: "strategy: {type: Recreate}", volume: "persistentVolumeClaim: {claimName: data}")
      ),
      .passes(
        claim("{accessModes: [ReadWriteMany]}")
          + workload(spec: "replicas: 3", volume: "persistentVolumeClaim: {claimName: data}")),
      .fails(
        claim("{accessModes: [ReadWriteOnce]}")
          + workload(spec: "replicas: 3", volume: "persistentVolumeClaim: {claimName: ↓data}")),
      .fails(
        claim("{accessModes: [ReadWriteOnce]}")
          + workload(volume: "persistentVolumeClaim: {claimName: ↓data}")),
      .notAssessed(
        workload(spec: "replicas: 3", volume: "persistentVolumeClaim: {claimName: data}")),
    ],
    judging: \.claimingDeployments
  ) { workload, cluster in
    let spec = workload.template.spec
    if spec["nodeName"] != nil || spec["nodeSelector"]["kubernetes.io/hostname"] != nil {
      return .passes
    }
    var unknown = false
    for volume in workload.template.volumes {
      guard let reference = volume["persistentVolumeClaim"]["claimName"],
        let name = reference.text
      else { continue }
      guard let claim = cluster.referenced("PersistentVolumeClaim", name, from: workload.object)
      else {
        unknown = true
        continue
      }
      let modes = claim.spec["accessModes"].items.compactMap(\.text)
      let isShared = modes.isEmpty || modes.contains { $0.hasSuffix("Many") }
      if isShared || isNodeLocal(claim) { continue }
      let related = [Related("the claim", at: claim.location)]
      if let replicas = cluster.mostReplicas(of: workload), replicas > 1 {
        return .fails(
          "\(replicas) replicas mount \(name), which one node can attach", at: reference.location,
          related: related)
      }
      if workload.object.spec["strategy"]["type"]?.text != "Recreate" {
        return .fails(
          "a rolling update starts the new pod while the old one holds \(name)",
          at: reference.location, related: related,
          fix: "strategy:\n  type: Recreate\n  rollingUpdate: null")
      }
    }
    return unknown ? .notAssessed(missing: "the PersistentVolumeClaims it mounts") : .passes
  }

  /// Volumes that live on a node draw their pods to that node.
  private static func isNodeLocal(_ claim: Object) -> Bool {
    let name = claim.spec["storageClassName"]?.text ?? ""
    return name.contains("local") || name.contains("hostpath")
  }
}

extension Cluster {
  fileprivate var claimingDeployments: [Workload] {
    workloads.filter {
      $0.kind == "Deployment" && $0.declaredReplicas != 0
        && $0.template.volumes.contains { $0["persistentVolumeClaim"] != nil }
    }
  }
}
