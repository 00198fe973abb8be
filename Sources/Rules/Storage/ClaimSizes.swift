import Inventory
import Kubernetes
import YAML

extension Storage {
  static let claimSizes = Rule(
    "storage/claim-sizes",
    title: "Claims say how much storage they want and how it is mounted",
    severity: .high,
    rationale: """
      The API server refuses a claim without a size or an access mode. In a StatefulSet's template \
      nobody looks until the first pod: it is never made.
      """,
    remedy: "Set spec.accessModes and spec.resources.requests.storage.",
    aliases: ["VolumeClaimRequestsStorage", "VolumeClaimAccessModeReadWriteOnce"],
    examples: [
      .passes(sizedClaim("{accessModes: [ReadWriteOnce], resources: {requests: {storage: 8Gi}}}")),
      .fails(sizedClaim("{accessModes: [ReadWriteOnce]}", mark: "↓")),
      .fails(sizedClaim("{resources: {requests: {storage: 8Gi}}}", mark: "↓")),
      .fails(sizedClaim("{accessModes: [ReadWriteOnce], resources: {storage: ↓8Gi}}")),
      // A patch that only names a class is completed elsewhere.
      .notAssessed(
        "-- kustomization.yaml --\n{apiVersion: kustomize.config.k8s.io/v1beta1, kind: Kustomization}\n-- c.yaml --\n"
          + sizedClaim("{storageClassName: fast}")),
    ],
    judging: \.storageClaims
  ) { claim, cluster in
    let spec = claim.node["spec"]
    let hasModes = !spec["accessModes"].items.isEmpty
    let hasSize = spec["resources"]["requests"]["storage"] != nil
    if hasModes, hasSize { return .passes }
    if cluster.isKustomized(claim.object) {
      return .notAssessed(missing: "what the kustomization adds to the claim")
    }
    if !hasSize, let stray = spec["storage"] ?? spec["resources"]["storage"] {
      return .fails(
        "asks for no amount of storage: storage belongs under spec.resources.requests",
        at: stray.location)
    }
    return .fails(hasModes ? "asks for no amount of storage" : "has no access mode")
  }

  private static func sizedClaim(_ spec: String, mark: String = "") -> String {
    """
    apiVersion: v1
    kind: PersistentVolumeClaim
    metadata: {name: \(mark)data, namespace: shop}
    spec: \(spec)
    """
  }
}
