import Inventory
import Kubernetes
import YAML

extension Storage {
  static let existingClaims = Rule(
    "storage/existing-claims",
    title: "Pods mount claims that exist",
    severity: .high,
    rationale: """
      A pod that mounts a missing PersistentVolumeClaim is not scheduled until somebody makes \
      the claim.
      """,
    remedy: "Create the PersistentVolumeClaim in the pod's namespace, or correct claimName.",
    aliases: [],
    needs: [.manifests],
    examples: [
      .passes(claim("{}") + workload(volume: "persistentVolumeClaim: {claimName: data}")),
      .fails(workload(volume: "persistentVolumeClaim: {claimName: ↓data}"), whole: true),
      .notAssessed(workload(volume: "persistentVolumeClaim: {claimName: data}")),
      .notApplicable(workload(volume: "emptyDir: {}")),
    ],
    judging: \.workloads
  ) { workload, cluster in
    let references = workload.template.volumes.compactMap {
      $0["persistentVolumeClaim"]["claimName"]
    }
    if references.isEmpty { return .notApplicable }
    let missing = references.filter { reference in
      let name = reference.text ?? ""
      return cluster.referenced("PersistentVolumeClaim", name, from: workload.object) == nil
    }
    guard let first = missing.first else { return .passes }
    guard cluster.isWhole else { return .notAssessed(missing: Need.wholeCluster.missing) }
    return .fails(
      "mounts the claim \(first.text ?? ""), which does not exist", at: first.location)
  }
}
