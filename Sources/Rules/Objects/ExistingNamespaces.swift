import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let existingNamespaces = Rule(
    "objects/existing-namespaces",
    title: "Namespaces that objects are put into exist",
    severity: .medium,
    rationale: """
      What is applied into a missing namespace is refused. Restored from these files, the \
      cluster would lack it.
      """,
    remedy: "Add the Namespace, or correct metadata.namespace.",
    needs: [.wholeCluster],
    examples: [
      .passes(
        Manifest.object("v1", "Namespace", "shop", namespace: nil) + Manifest.service(),
        whole: true
      ),
      .fails(
        Manifest.object("v1", "Namespace", "shop", namespace: nil)
          + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: ↓shp}\n",
        whole: true),
      .passes(
        Manifest.object("v1", "Namespace", "shop", namespace: nil)
          + "---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: kube-system}\n",
        whole: true),
      .notAssessed(Manifest.service()),
    ],
    judging: \.namespacePlaces
  ) { place, cluster in
    let namespaces = cluster.objects("Namespace", group: "")
    if namespaces.isEmpty { return .notAssessed(missing: "the Namespaces") }
    guard let name = place.object.namespace else { return .notApplicable }
    let builtIn = ["default", "kube-system", "kube-public", "kube-node-lease"]
    if builtIn.contains(name) || place.isThere { return .passes }
    return .fails(
      "is in the namespace \(name), which does not exist",
      at: place.object.metadata["namespace"]?.location)
  }
}

/// The first object of each namespace.
struct NamespacePlace: ObjectSubject {
  let object: Object
  let isThere: Bool
}

extension Cluster {
  fileprivate var namespacePlaces: [NamespacePlace] {
    let names = Set(objects("Namespace", group: "").map(\.name))
    var seen: Set<String> = []
    return objects.compactMap { object in
      guard let name = object.namespace, seen.insert(name).inserted else { return nil }
      return NamespacePlace(object: object, isThere: names.contains(name))
    }
  }
}
