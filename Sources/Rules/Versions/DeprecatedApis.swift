import Flags
import Inventory
import Kubernetes
import YAML

extension Versions {
  static let deprecatedApis = Rule(
    "versions/deprecated-apis",
    title: "Objects use API versions that stay",
    severity: .low,
    rationale: """
      A deprecated API version is gone some upgrades later. Manifests that still use it then \
      stop the upgrade.
      """,
    remedy: "Move the manifest to the API version that takes its place, before the upgrade.",
    aliases: ["compatibility-with-next-ocp-release"],
    needs: [],
    examples: [
      .passes("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web}}"),
      .fails(
        apiServer("v1.23.17") + "-- web.yaml --\n"
          + "{apiVersion: ↓policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: web}}"),
      .notApplicable(
        "{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: w}}"),
    ],
    judging: \.objects, where: Object.isOfKubernetes
  ) { object, cluster in
    guard let life = APILifecycle.of(object.apiVersion, object.kind) else { return .passes }
    let minor = Versions.servedMinor(cluster)
    // What is gone already is the finding of served-apis, what goes next that of next-apis.
    let next = cluster.version == nil ? minor : minor + 1
    if life.removed <= next { return .notApplicable }
    guard let deprecated = life.deprecated, deprecated <= minor else { return .passes }
    return .fails(
      "\(object.apiVersion) \(object.kind) goes with Kubernetes 1.\(life.removed)" + instead(life),
      at: object.node["apiVersion"]?.location, fix: change(object, life))
  }
}
