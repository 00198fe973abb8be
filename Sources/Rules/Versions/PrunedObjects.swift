import Inventory
import Kubernetes
import YAML

extension Versions {
  static let prunedObjects = Rule(
    "versions/pruned-objects",
    title: "CustomResourceDefinitions say which fields their objects have",
    severity: .low,
    rationale: """
      With preserveUnknownFields any typing error is stored for ever, defaults do not work, and \
      apiextensions.k8s.io/v1 refuses a new definition that sets it.
      """,
    remedy: "Set preserveUnknownFields to false and give each version a structural schema.",
    needs: [],
    examples: [
      .passes(definition("v1")),
      .fails(definition("v1", spec: "  preserveUnknownFields: ↓true")),
      .notApplicable(Manifest.object("example.org/v1", "Thing", "a")),
    ],
    judging: \.customDefinitions
  ) { object, _ in
    guard let keeps = object.spec["preserveUnknownFields"], keeps.bool == true else {
      return .passes
    }
    return .fails("keeps whatever stands in its objects", at: keeps.location)
  }
}
