import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let ownersInNamespace = Rule(
    "objects/owners-in-namespace",
    title: "Owners of objects are in the same namespace",
    severity: .medium,
    rationale: """
      The garbage collector looks for an owner in the object's own namespace. An owner elsewhere \
      counts as gone, and the object is deleted.
      """,
    remedy: "Remove the ownerReference, or put owner and object into one namespace.",
    needs: [],
    examples: [
      .passes(owner("shop") + owned("shop")),
      .fails(owner("shop") + owned("ops", mark: "↓")),
      .notApplicable(owner("shop")),
    ],
    judging: \.ownedElsewhere
  ) { owned, _ in
    guard let owner = owned.owner else { return .passes }
    return .fails(
      "is owned by \(owner.title), which is in another namespace", at: owned.place,
      related: [Related("the owner", at: owner.location)])
  }

  private static func owner(_ namespace: String) -> String {
    "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: \(namespace), uid: u-1}\n"
  }

  private static func owned(_ namespace: String, mark: String = "") -> String {
    """
    ---
    apiVersion: v1
    kind: Secret
    metadata:
      name: b
      namespace: \(namespace)
      ownerReferences:
      - {apiVersion: v1, kind: ConfigMap, name: a, uid: \(mark)u-1}

    """
  }
}

/// An object with owners, and the one that is in another namespace.
struct OwnedObject: ObjectSubject {
  let object: Object
  let owner: Object?
  let place: Location?
}

extension Cluster {
  /// Whether the owner is among the inputs, in the object's namespace or in none.
  private func isOwnerBeside(_ object: Object, _ reference: Node) -> Bool {
    guard let kind = reference["kind"]?.text, let name = reference["name"]?.text,
      let owner = referenced(kind, name, from: object)
    else { return false }
    return owner.metadata["uid"]?.text == reference["uid"]?.text
  }

  fileprivate var ownedElsewhere: [OwnedObject] {
    let owned = objects.filter {
      $0.namespace != nil && !$0.metadata["ownerReferences"].items.isEmpty
    }
    // Most owners stand where they should, and need no look at all objects.
    let isOdd = owned.contains { object in
      object.metadata["ownerReferences"].items.contains { !isOwnerBeside(object, $0) }
    }
    var byUID: [String: Object] = [:]
    for object in isOdd ? objects : [] {
      if let uid = object.metadata["uid"]?.text { byUID[uid] = object }
    }
    return owned.map { object in
      for reference in object.metadata["ownerReferences"].items {
        guard let uid = reference["uid"], let owner = byUID[uid.text ?? ""],
          let namespace = owner.namespace, namespace != object.namespace
        else { continue }
        return OwnedObject(object: object, owner: owner, place: uid.location)
      }
      return OwnedObject(object: object, owner: nil, place: nil)
    }
  }
}
