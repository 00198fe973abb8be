import Inventory
import Kubernetes
import YAML

extension Versions {
  static let storedVersions = Rule(
    "versions/stored-versions",
    title: "CustomResourceDefinitions know every version in which objects are stored",
    severity: .high,
    rationale: """
      Objects in etcd of a version that the definition has lost can be neither read nor listed, \
      and the API server refuses a definition that drops a stored version.
      """,
    remedy:
      "Write all objects once more in the stored version, then take the old one from status.storedVersions.",
    aliases: ["observability-crd-status", "operator-crd-versioning", "operator-crd-*"],
    needs: [],
    examples: [
      .passes(definition("v1", stored: "[v1]")),
      .fails(definition("v1", stored: "[↓v1beta1, v1]")),
      .fails(definition("v1", served: false, mark: "↓")),
      .notApplicable(Manifest.object("example.org/v1", "Thing", "a")),
    ],
    judging: \.customDefinitions
  ) { object, _ in
    let versions = object.spec["versions"].items
    let names = versions.compactMap { $0["name"]?.text }
    if names.isEmpty { return .notApplicable }
    let stored = object.node["status"]["storedVersions"].items
    if let lost = stored.first(where: { !names.contains($0.text ?? "") }) {
      return .fails(
        "has objects stored as \(lost.text ?? ""), which is none of its versions",
        at: lost.location)
    }
    let isServed = versions.contains { $0["served"]?.bool == true }
    return isServed ? .passes : .fails("serves none of its versions")
  }

  static func definition(
    _ version: String, stored: String = "[]", served: Bool = true, mark: String = "",
    spec: String = ""
  ) -> String {
    """
    apiVersion: apiextensions.k8s.io/v1
    kind: CustomResourceDefinition
    metadata:
      name: \(mark)things.example.org
    spec:
      group: example.org
      names: {kind: Thing, plural: things}
      scope: Namespaced
      versions:
      - name: \(version)
        served: \(served)
        storage: true
        schema: {openAPIV3Schema: {type: object}}
    \(spec)
    status:
      storedVersions: \(stored)

    """
  }
}

extension Cluster {
  var customDefinitions: [Object] {
    objects("CustomResourceDefinition", group: "apiextensions.k8s.io")
  }
}
