import Flags
import Inventory
import Kubernetes
import YAML

extension Versions {
  static let nextApis = Rule(
    "versions/next-apis",
    title: "The next minor of Kubernetes still serves the API versions of all objects",
    severity: .high,
    rationale: """
      What the next minor does not serve any more stops the next upgrade, or the first \
      deployment after it.
      """,
    remedy: "Move the manifest to the API version that takes its place, before the upgrade.",
    aliases: ["compatibility-with-next-ocp-release", "pluto", "kubent"],
    needs: [],
    examples: [
      .passes(
        apiServer("v1.23.17") + "-- web.yaml --\n"
          + "{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: web}}"),
      .fails(
        apiServer("v1.24.17") + "-- web.yaml --\n"
          + "{apiVersion: ↓policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: web}}"),
      .notAssessed("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web}}"),
    ],
    judging: \.objects, where: Object.isOfKubernetes
  ) { object, cluster in
    guard let minor = cluster.version?.minor else { return .notAssessed(missing: unknownVersion) }
    guard let life = APILifecycle.of(object.apiVersion, object.kind) else { return .passes }
    // What is gone already is the finding of served-apis.
    if life.removed <= minor { return .notApplicable }
    if life.removed > minor + 1 { return .passes }
    return .fails(
      "\(object.apiVersion) \(object.kind) goes with Kubernetes 1.\(life.removed), the next one"
        + instead(life),
      at: object.node["apiVersion"]?.location, fix: change(object, life))
  }

  /// `; batch/v1 CronJob takes its place`
  static func instead(_ life: APILifecycle) -> String {
    life.replacement.isEmpty ? "" : "; \(life.replacement) takes its place"
  }

  /// What to write instead, as far as it is known.
  static func change(_ object: Object, _ life: APILifecycle) -> String? {
    let words = APIChanges.words(object.apiVersion, object.kind)
    guard !life.replacement.isEmpty else {
      return words.isEmpty ? "remove the manifest: nothing took its place" : words
    }
    let version = life.replacement.split(separator: " ").first.map(String.init) ?? ""
    return "apiVersion: \(version)" + (words.isEmpty ? "" : " (\(words))")
  }
}
