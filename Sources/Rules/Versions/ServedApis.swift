import Flags
import Inventory
import Kubernetes
import Text
import YAML

extension Versions {
  static let servedApis = Rule(
    "versions/served-apis",
    title: "Objects use API versions that are still served",
    severity: .high,
    rationale: """
      An object of a removed API version cannot be applied: the deployment fails at its next \
      run, often in the middle of a restore or an upgrade.
      """,
    remedy: "Move the manifest to the API version that took its place.",
    aliases: [
      "stable-version", "KSV-0107", "POP-403", "deprecatedapis", "no-extensions-v1beta",
      "check-deprecated-apis", "CFG004", "pluto", "kubent", "K8S009", "CKV_K8S_1", "CKV_K8S_2",
      "CKV_K8S_3", "CKV_K8S_4", "CKV_K8S_5", "CKV_K8S_6", "CKV_K8S_7", "CKV_K8S_24", "CKV_K8S_32",
      "CKV_K8S_36", "C-0213", "C-0214", "C-0215", "C-0216", "C-0217", "C-0218", "C-0219", "C-0220",
      "CKV_K8S_1..CKV_K8S_7", "C-0213..C-0220",
    ],
    needs: [],
    examples: [
      .passes("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web}}"),
      .fails(
        "{apiVersion: ↓policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: web}}"),
      .fails(
        apiServer("v1.36.4")
          + "-- web.yaml --\n{apiVersion: ↓batch/v1beta1, kind: CronJob, metadata: {name: web}, "
          + "spec: {jobTemplate: {spec: {template: {spec: {containers: [{name: a, image: a}]}}}}}}"),
      .passes(
        apiServer("v1.24.17")
          + "-- web.yaml --\n"
          + "{apiVersion: policy/v1beta1, kind: PodDisruptionBudget, metadata: {name: web}}"),
    ],
    judging: \.objects, where: Object.isOfKubernetes
  ) { object, cluster in
    guard let life = APILifecycle.of(object.apiVersion, object.kind),
      life.removed <= servedMinor(cluster)
    else { return .passes }
    return .fails(
      "\(object.apiVersion) \(object.kind) is gone since Kubernetes 1.\(life.removed)"
        + instead(life),
      at: object.node["apiVersion"]?.location, fix: change(object, life))
  }

  /// The cluster's minor; without one, the oldest minor that is supported at the audit's time.
  static func servedMinor(_ cluster: Cluster) -> Int {
    if let version = cluster.version { return version.minor }
    let supported = Releases.kubernetes.all.first { release in
      release.endOfLife.map { cluster.now <= $0 } ?? false
    }
    return supported?.version.minor ?? Releases.kubernetes.newest?.minor ?? 0
  }
}

extension Object {
  /// Whether it is of one of Kubernetes' own API groups.
  static func isOfKubernetes(_ object: Object, in _: Cluster) -> Bool {
    !object.group.contains(".") || object.group.hasSuffix(".k8s.io")
  }
}
