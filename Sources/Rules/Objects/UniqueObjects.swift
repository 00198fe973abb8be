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
    judging: \.objectTwins
  ) { twin, _ in
    guard let first = twin.first else { return .passes }
    return .fails(
      "is described a second time in this file",
      related: [Related("the first one", at: first.location)])
  }
}

/// An object, and one of the same name before it in its file.
struct ObjectTwin: ObjectSubject {
  let object: Object
  let first: Object?
}

extension Cluster {
  fileprivate var objectTwins: [ObjectTwin] {
    var seen: [Name: Object] = [:]
    var file: SourceFile?
    return objects.compactMap { object in
      // Objects come file by file.
      if file !== object.file {
        seen.removeAll(keepingCapacity: true)
        file = object.file
      }
      guard object.node["metadata"]["name"]?.text != nil else { return nil }
      let name = Name(object)
      let first = seen[name]
      if first == nil { seen[name] = object }
      return ObjectTwin(object: object, first: first)
    }
  }
}

/// What a cluster tells one object from another by.
private struct Name: Hashable {
  let group: String
  let kind: String
  let namespace: String?
  let name: String

  init(_ object: Object) {
    (group, kind, namespace) = (object.group, object.kind, object.namespace)
    name = object.name
  }

  /// Few objects that share a name and a namespace differ in the rest.
  func hash(into hasher: inout Hasher) {
    hasher.combine(name)
    hasher.combine(namespace)
  }
}
