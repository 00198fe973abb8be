import Inventory
import Kubernetes
import YAML

extension Storage {
  static let keptClaims = Rule(
    "storage/kept-claims",
    title: "The data of StatefulSets outlives a deletion or a scaling by mistake",
    severity: .medium,
    rationale: """
      With whenDeleted: Delete the claims, and mostly the disks, go with the StatefulSet: by one \
      kubectl delete, or a Helm release removed and installed anew. whenScaled: Delete does the \
      same to the data of each pod that is scaled away.
      """,
    remedy: "Leave persistentVolumeClaimRetentionPolicy out, or set both fields to Retain.",
    needs: [.manifests],
    examples: [
      .passes(set("persistentVolumeClaimRetentionPolicy: {whenDeleted: Retain}")),
      .passes(set("serviceName: db")),
      .fails(set("persistentVolumeClaimRetentionPolicy: {whenDeleted: ↓Delete}")),
      .fails(set("persistentVolumeClaimRetentionPolicy: {whenScaled: ↓Delete}")),
      .notApplicable(set("serviceName: db").replacing("StatefulSet", with: "Deployment")),
    ],
    judging: \.claimingStatefulSets
  ) { workload, _ in
    let policy = workload.object.spec["persistentVolumeClaimRetentionPolicy"]
    if let node = policy["whenDeleted"], node.text == "Delete" {
      return .fails("deletes its data when it is deleted itself", at: node.location)
    }
    if let node = policy["whenScaled"], node.text == "Delete" {
      return .fails("deletes the data of each pod that is scaled away", at: node.location)
    }
    return .passes
  }

  private static func set(_ line: String) -> String {
    """
    apiVersion: apps/v1
    kind: StatefulSet
    metadata: {name: db, namespace: shop}
    spec:
      \(line)
      selector: {matchLabels: {app: db}}
      template:
        metadata: {labels: {app: db}}
        spec: {containers: [{name: db, image: "docker.io/library/postgres:17.2"}]}
      volumeClaimTemplates: [{metadata: {name: data}}]
    """
  }
}

extension Cluster {
  fileprivate var claimingStatefulSets: [Workload] {
    workloads.filter {
      $0.kind == "StatefulSet" && !$0.object.spec["volumeClaimTemplates"].items.isEmpty
    }
  }
}
