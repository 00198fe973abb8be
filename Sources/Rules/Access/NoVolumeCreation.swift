import Inventory
import Kubernetes

extension Access {
  static let noVolumeCreation = clusterWideGrant(
    "rbac/no-volume-creation", of: .volumes,
    title: "Only storage provisioners create PersistentVolumes",
    severity: .low,
    rationale: """
      A PersistentVolume of type hostPath is a way to the files of any node that pod security \
      does not look at: the pod that claims it mounts nothing but a claim.
      """,
    remedy: """
      Take create on persistentvolumes out of the role, and leave volumes to the provisioner \
      of a StorageClass.
      """,
    aliases: [
      "CIS 5.1.9", "C-0278",
    ],
    examples: [
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [persistentvolumes]
            verbs: [create, delete]
          - apiGroups: [storage.k8s.io]
            resources: [storageclasses]
            verbs: [get, list, watch]
          """)),
      .passes(
        granted(
          """
          - apiGroups: [""]
            resources: [persistentvolumes]
            verbs: [get, create]
          """, by: "RoleBinding")),
      .fails(
        granted(
          """
          - ↓apiGroups: [""]
            resources: [persistentvolumes]
            verbs: [get, create]
          """)),
    ],
    exemptingRoles: provisions
  )

  /// Provisioners look at the class of a claim before they make its volume.
  @Sendable static func provisions(_ role: Role) -> Bool {
    role.rules.contains { $0.covers("storageclasses", in: "storage.k8s.io") && $0.allows("get") }
  }
}
