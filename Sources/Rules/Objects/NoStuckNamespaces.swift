import Inventory
import Kubernetes
import YAML

extension Objects {
  static let noStuckNamespaces = Rule(
    "objects/no-stuck-namespaces",
    title: "No namespace is stuck in its deletion",
    severity: .low,
    rationale: """
      A namespace that stays at Terminating holds objects that cannot be deleted, and nothing \
      can be made in it again.
      """,
    remedy: "Read the conditions of the Namespace: they name what is left and why.",
    aliases: ["POP-800", "NS001"],
    needs: [],
    examples: [
      .passes("{apiVersion: v1, kind: Namespace, metadata: {name: a}, status: {phase: Active}}"),
      .fails(
        "{apiVersion: v1, kind: Namespace, metadata: {name: a}, status: {phase: ↓Terminating}}"),
      .notApplicable("{apiVersion: v1, kind: Namespace, metadata: {name: a}}"),
    ],
    judging: \.phasedNamespaces
  ) { namespace, _ in
    guard let phase = namespace.node["status"]["phase"], phase.text == "Terminating" else {
      return .passes
    }
    return .fails("is being deleted and is still there", at: phase.location)
  }
}

extension Cluster {
  fileprivate var phasedNamespaces: [Object] {
    objects("Namespace", group: "").filter { $0.node["status"]["phase"] != nil }
  }
}
