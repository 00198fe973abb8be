import Flags
import Inventory
import Kubernetes
import YAML

extension Versions {
  static let lastAppliedApis = Rule(
    "versions/last-applied-apis",
    title: "The manifests that objects were last applied from are of served API versions",
    severity: .low,
    rationale: """
      The API server shows an object in a version it serves, whatever version it was written in. \
      kubectl keeps the manifest in an annotation: where that is of a removed version, so is the \
      file somewhere, and its next apply fails.
      """,
    remedy: "Find the manifest and move it to the version that took its place.",
    aliases: ["kubent", "pluto"],
    needs: [],
    examples: [
      .passes(applied("policy/v1")), .fails(applied("policy/v1beta1", mark: "↓")),
      .notApplicable("{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {name: web}}"),
    ],
    judging: \.objects, where: concerns
  ) { object, cluster in
    let key = "kubectl.kubernetes.io/last-applied-configuration"
    guard let node = object.metadata["annotations"][key], let text = node.string,
      let version = apiVersion(in: text), version != object.apiVersion,
      let life = APILifecycle.of(version, object.kind), life.removed <= servedMinor(cluster)
    else { return .passes }
    return .fails(
      "was last applied as \(version), which is gone since Kubernetes 1.\(life.removed)"
        + instead(life),
      at: node.location, fix: change(object, life))
  }

  /// kubectl writes the keys in order, so the object's own version comes first.
  private static func apiVersion(in text: String) -> String? {
    let start = "{\"apiVersion\":\""
    guard text.hasPrefix(start) else { return nil }
    let rest = text.utf8.dropFirst(start.utf8.count).prefix(100)
    guard let end = rest.firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    return String(rest[..<end])
  }

  private static func concerns(_ object: Object, in cluster: Cluster) -> Bool {
    Object.isOfKubernetes(object, in: cluster)
      && object.metadata["annotations"]["kubectl.kubernetes.io/last-applied-configuration"] != nil
  }

  private static func applied(_ version: String, mark: String = "") -> String {
    """
    apiVersion: policy/v1
    kind: PodDisruptionBudget
    metadata:
      name: web
      annotations:
        kubectl.kubernetes.io/last-applied-configuration: \(mark)'{"apiVersion":"\(version)","kind":"PodDisruptionBudget"}'
    """
  }
}
