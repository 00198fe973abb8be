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
      .fails("{apiVersion: ↓v1, kind: DeploymentConfig, metadata: {name: web}}"),
      .fails("{apiVersion: ↓policy/v1, kind: PodSecurityPolicy, metadata: {name: web}}"),
      .fails("{apiVersion: ↓v1, kind: Thing, metadata: {name: web}}"),
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
    if let (what, fix) = elsewhere(object) {
      return .fails("\(found); \(what)", at: place, fix: fix)
    }
    return .fails(found, at: place, fix: "remove it, or write the apiVersion of what defines it")
  }

  /// What became of the kind, or whose it is, and what to do.
  private static func elsewhere(_ object: Object) -> (what: String, fix: String)? {
    if let group = openShift[object.kind], object.apiVersion == "v1" {
      return ("it is of OpenShift's \(group)/v1", "apiVersion: \(group)/v1")
    }
    switch object.kind {
    case "PodSecurityPolicy":
      return (
        "the kind is gone since Kubernetes 1.25",
        "remove it, and label namespaces with pod-security.kubernetes.io/enforce"
      )
    case "Policy" where object.node["predicates"] != nil || object.node["extenders"] != nil:
      return (
        "a Policy was a file of kube-scheduler, which reads none since Kubernetes 1.23",
        "write a KubeSchedulerConfiguration of kubescheduler.config.k8s.io/v1 for --config"
      )
    default: return nil
    }
  }

  /// The groups that OpenShift's kinds got, which were of v1 before (openshift/api).
  private static let openShift = [
    "DeploymentConfig": "apps.openshift.io", "Route": "route.openshift.io",
    "BuildConfig": "build.openshift.io", "Build": "build.openshift.io",
    "ImageStream": "image.openshift.io", "ImageStreamTag": "image.openshift.io",
    "Template": "template.openshift.io", "Project": "project.openshift.io",
    "ProjectRequest": "project.openshift.io", "Group": "user.openshift.io",
    "User": "user.openshift.io", "OAuthClient": "oauth.openshift.io",
    "SecurityContextConstraints": "security.openshift.io",
  ]

  private static func isBuiltIn(_ object: Object, in _: Cluster) -> Bool {
    KindNames.isBuiltIn(object.apiVersion)
  }
}
