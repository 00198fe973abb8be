import Inventory
import Kubernetes
import YAML

extension Storage {
  static let usedClaims = Rule(
    "storage/used-claims",
    title: "Every claim is mounted by some pod",
    severity: .low,
    rationale: """
      A claim that nothing mounts is paid for and backed up for nobody, and hides that its \
      workload is gone or mounts another one by mistake.
      """,
    remedy: "Save what is needed and delete the claim, or mount it.",
    aliases: ["POP-1004", "PVC004", "unused-pvc"],
    needs: [.wholeCluster, .manifests],
    examples: [
      .fails(pod("data-1") + unmounted("↓data-2"), whole: true),
      .passes(pod("data-1") + unmounted("data-1"), whole: true),
      .notAssessed(pod("data-1") + unmounted("data-2")),
    ],
    judging: \.mountedClaims
  ) { claim, _ in
    if claim.isMounted { return .passes }
    // Owners, such as operators, mount it when they need it.
    if !claim.object.metadata["ownerReferences"].items.isEmpty { return .notApplicable }
    return .fails("is mounted by no pod")
  }

  private static func unmounted(_ name: String) -> String {
    "{apiVersion: v1, kind: PersistentVolumeClaim, metadata: {name: \(name), namespace: shop}}\n"
  }

  private static func pod(_ claim: String) -> String {
    """
    apiVersion: v1
    kind: Pod
    metadata: {name: db, namespace: shop}
    spec:
      containers: [{name: db, image: "docker.io/library/postgres:17.2"}]
      volumes: [{name: data, persistentVolumeClaim: {claimName: \(claim)}}]
    ---

    """
  }
}
