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
        apiServer("v1.24.17") + "-- web.yaml --\n"
          + "{apiVersion: ↓policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: web}}"),
      .notApplicable(
        "{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: w}}"),
    ],
    judging: \.kubernetesObjects
  ) { object, cluster in
    guard let life = APILifecycle.of(object.apiVersion, object.kind) else { return .passes }
    let minor = Versions.servedMinor(cluster)
    // What is gone already is the finding of served-apis.
    if life.removed <= minor { return .notApplicable }
    guard let deprecated = life.deprecated, deprecated <= minor else { return .passes }
    let instead = life.replacement.isEmpty ? "" : "; \(life.replacement) takes its place"
    return .fails(
      "\(object.apiVersion) \(object.kind) goes with Kubernetes 1.\(life.removed)\(instead)",
      at: object.node["apiVersion"]?.location)
  }
}
