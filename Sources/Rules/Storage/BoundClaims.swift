import Inventory
import Kubernetes
import Text
import YAML

extension Storage {
  static let boundClaims = Rule(
    "storage/bound-claims",
    title: "Claims have the volumes they wait for",
    severity: .medium,
    rationale: """
      Pods of a Pending claim do not start, and those of a Lost one have lost their data. Neither \
      heals by itself.
      """,
    remedy: "Look at the events of the claim: its class, driver, quota or zone is at fault.",
    aliases: ["POP-1003", "POP-1004", "PVC001", "PVC004", "unused-pvc", "POP-1000..POP-1004"],
    examples: [
      .passes(phased("Bound")), .fails(phased("↓Lost") + pod), .fails(phased("↓Pending") + pod),
      // The first pod makes the volume.
      .passes(phased("Pending")),
      .notApplicable("{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: c}}"),
    ],
    judging: \.mountedClaims
  ) { claim, _ in
    guard let phase = claim.object.node["status"]["phase"], let text = phase.text else {
      return .notApplicable
    }
    if text == "Lost" { return .fails("has lost its volume", at: phase.location) }
    return text == "Pending" && claim.isMounted
      ? .fails("waits for a volume", at: phase.location) : .passes
  }

  private static func phased(_ phase: String) -> String {
    """
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: data, namespace: shop}
    status: {phase: \(phase)}
    ---

    """
  }

  private static let pod = """
    apiVersion: v1
    kind: Pod
    metadata: {name: db, namespace: shop}
    spec:
      containers: [{name: db, image: "docker.io/library/postgres:17.2"}]
      volumes: [{name: data, persistentVolumeClaim: {claimName: data}}]
    """
}

/// A PersistentVolumeClaim, and whether some pod mounts it.
struct MountedClaim: ObjectSubject {
  let object: Object
  let isMounted: Bool
}

extension Cluster {
  /// Every claim, with those of StatefulSets told by the name that their pods give them.
  var mountedClaims: [MountedClaim] {
    var mounted: Set<String> = []
    var prefixes: Set<String> = []
    for workload in workloads {
      let namespace = workload.namespace ?? ""
      for volume in workload.template.volumes {
        if let name = volume["persistentVolumeClaim"]["claimName"]?.text {
          mounted.insert("\(namespace)/\(name)")
        }
      }
      for template in workload.object.spec["volumeClaimTemplates"].items {
        let name = template["metadata"]["name"]?.text ?? ""
        prefixes.insert("\(namespace)/\(name)-\(workload.name)")
      }
    }
    for pod in objects("Pod", group: "") {
      for volume in pod.spec["volumes"].items {
        if let name = volume["persistentVolumeClaim"]["claimName"]?.text {
          mounted.insert("\(pod.namespace ?? "")/\(name)")
        }
      }
    }
    return objects("PersistentVolumeClaim", group: "").map { claim in
      let key = "\(claim.namespace ?? "")/\(claim.name)"
      var stem = Substring(key)
      if let dash = key.lastIndex(of: "-") { stem = key[..<dash] }
      return MountedClaim(
        object: claim, isMounted: mounted.contains(key) || prefixes.contains(String(stem)))
    }
  }
}
