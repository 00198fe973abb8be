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
    var seen: Set<Name> = []
    var file: SourceFile?
    return objects.compactMap { object in
      // Objects come file by file.
      if file !== object.file {
        seen.removeAll(keepingCapacity: true)
        file = object.file
      }
      guard object.node["metadata"]["name"]?.text != nil else { return nil }
      let (isFirst, first) = seen.insert(Name(object))
      return ObjectTwin(object: object, first: isFirst ? nil : first.object)
    }
  }
}

/// What a cluster tells one object from another by.
private struct Name: Hashable {
  let object: Object
  /// Kept, so that a set that grows reads no names again.
  private let hash: Int

  init(_ object: Object) {
    self.object = object
    // Few objects that share a name and a namespace differ in the rest.
    var hasher = Hasher()
    hasher.combine(object.name)
    hasher.combine(object.namespace)
    hash = hasher.finalize()
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }

  static func == (one: Name, other: Name) -> Bool {
    let (one, other) = (one.object, other.object)
    return one.name == other.name && one.namespace == other.namespace && one.kind == other.kind
      && one.group == other.group
  }
}
