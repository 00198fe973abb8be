import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let knownKinds = Rule(
    "objects/known-kinds",
    title: "Objects are of kinds that their API version has",
    severity: .high,
    rationale: """
      The API server knows a kind by its apiVersion. With the wrong one the object is refused, \
      and with it often the rest of the deployment.
      """,
    remedy: "Write the apiVersion that the message names.",
    aliases: ["schema-validation", "kubeconform"],
    needs: [],
    examples: [
      .passes("{apiVersion: v1, kind: ConfigMap, metadata: {name: web}}"),
      .fails("{apiVersion: ↓v1, kind: CronJob, metadata: {name: web}}"),
      .fails("{apiVersion: ↓v1, kind: Ingress, metadata: {name: web}}"),
      .fails("{apiVersion: ↓networking.k8s.io/v1, kind: Igress, metadata: {name: web}}"),
      // Gone, which is the finding of another rule.
      .notApplicable(
        "{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: web}}"),
      .notApplicable(
        "{apiVersion: snapshot.storage.k8s.io/v1, kind: VolumeSnapshot, metadata: {name: a}}"),
      .notApplicable("{apiVersion: example.org/v1, kind: Thing, metadata: {name: a}}"),
    ],
    judging: \.objects, where: isBuiltIn
  ) { object, _ in
    if KindNames.isKnown(object.apiVersion, object.kind) { return .passes }
    if APILifecycle.of(object.apiVersion, object.kind) != nil { return .passes }
    let place = object.node["apiVersion"]?.location
    let found = "is a \(object.kind) of \(object.apiVersion), which has no such kind"
    if let other = KindNames.versions(of: object.kind).first {
      return .fails("\(found); \(other) has it", at: place, fix: "apiVersion: \(other)")
    }
    if let meant = KindNames.nearest(to: object.kind, of: object.apiVersion) {
      return .fails("\(found); \(meant) is meant", at: place, fix: "kind: \(meant)")
    }
    return .fails(found, at: place)
  }

  private static func isBuiltIn(_ object: Object, in _: Cluster) -> Bool {
    KindNames.isBuiltIn(object.apiVersion)
  }
}
