import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let uniqueObjects = Rule(
    "objects/unique-objects",
    title: "No file describes one object twice",
    severity: .high,
    rationale: """
      Of two objects with one kind, name and namespace the one applied last wins, without a \
      word. What stands in the other is not in the cluster.
      """,
    remedy: "Join the two, or rename one of them.",
    needs: [],
    examples: [
      .passes(Manifest.service("a") + Manifest.service("b")),
      .passes(
        Manifest.object("v1", "ConfigMap", "a")
          + Manifest.object("v1", "ConfigMap", "a", namespace: "b")),
      .fails(Manifest.object("v1", "ConfigMap", "a") + Manifest.object("v1", "ConfigMap", "↓a")),
      // Variants for several places lie in several files.
      .passes(
        "-- a/s.yaml --\n" + Manifest.service("a") + "-- b/s.yaml --\n" + Manifest.service("a")),
      // The API server makes up the rest of the name.
      .notApplicable(
        "{apiVersion: policy/v1, kind: PodDisruptionBudget, metadata: {generateName: a-}}"),
    ],
    judging: \.objects, where: concerns
  ) { object, cluster in
    guard let first = cluster.firstTwin(of: object) else { return .passes }
    return .fails(
      "is described a second time in this file",
      related: [Related("the first one", at: first.location)])
  }

  private static func concerns(_ object: Object, in _: Cluster) -> Bool {
    object.metadata["name"]?.text != nil
  }
}
