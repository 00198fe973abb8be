import Inventory
import Kubernetes
import YAML

extension Pods {
  static let noHostPathVolumes = Rule(
    "pods/no-host-path-volumes",
    title: "Persistent volumes are no directories of whatever node a pod runs on",
    severity: .medium,
    rationale: """
      A PersistentVolume with hostPath gives a claim's pod files of the node past every level of \
      pod security, and an empty directory on the next node: it is meant for tests on one node.
      """,
    remedy: "Use a local volume with its nodeAffinity, or a CSI driver.",
    aliases: ["hostPathVolumes"],
    examples: [
      .passes(volume("csi: {driver: csi.example, volumeHandle: a}")),
      .passes(volume("local: {path: /mnt/a}")),
      .fails(volume("hostPath: {path: ↓/mnt/a}")),
      // Bound to its node it is a local volume in all but name.
      .passes(
        volume(
          "hostPath: {path: /mnt/a}, nodeAffinity: {required: {nodeSelectorTerms: []}}")),
    ],
    judging: subjects
  ) { volume, _ in
    guard let path = volume.spec["hostPath"]["path"], volume.spec["nodeAffinity"] == nil else {
      return .passes
    }
    return .fails("is \(path.text ?? "") of any node", at: path.location)
  }

  private static func subjects(_ cluster: Cluster) -> [Object] {
    cluster.objects("PersistentVolume", group: "")
  }

  private static func volume(_ source: String) -> String {
    Manifest.object(
      "v1", "PersistentVolume", "data", namespace: nil,
      "spec: {capacity: {storage: 1Gi}, accessModes: [ReadWriteOnce], \(source)}")
  }
}
