import Inventory
import Kubernetes
import Text
import YAML

extension Disruption {
  static let validBudget = Rule(
    "disruption/valid-budget",
    title: "Disruption budgets set minAvailable or maxUnavailable to a valid value",
    severity: .high,
    rationale: """
      A budget with both fields, or with a number in quotes, is refused by the API server, and one
      with neither protects nothing: drains go on without it.
      """,
    remedy:
      "Set one of maxUnavailable and minAvailable, to a number or to a percentage such as 25%.",
    aliases: ["poddisruptionbudget-has-policy"],
    needs: [],
    examples: [
      .passes(Manifest.budget()),
      .passes(Manifest.budget(spec: "minAvailable: 50%")),
      .passes(Manifest.budget(spec: "minAvailable: null\nmaxUnavailable: 1")),
      .fails(Manifest.budget(spec: "minAvailable: ↓1\nmaxUnavailable: 1")),
      .fails(Manifest.budget("↓web", spec: "unhealthyPodEvictionPolicy: AlwaysAllow")),
      .fails(Manifest.budget(spec: "maxUnavailable: ↓\"1\"")),
      .fails(Manifest.budget(spec: "minAvailable: ↓150%")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.budgets
  ) { budget, _ in
    // Its controller sets the number.
    if !budget.object.metadata["ownerReferences"].items.isEmpty { return .notApplicable }
    let spec = budget.object.spec
    let set = [("minAvailable", spec["minAvailable"]), ("maxUnavailable", spec["maxUnavailable"])]
    let written = set.compactMap { name, node in
      node.flatMap { $0.isNull ? nil : (name: name, node: $0) }
    }
    let first = written.min { $0.node.location.offset < $1.node.location.offset }
    if let first, written.count == 2 {
      return .fails("sets both minAvailable and maxUnavailable", at: first.node.location)
    }
    guard let field = written.first else {
      return .fails("sets neither minAvailable nor maxUnavailable")
    }
    guard let fault = fault(of: field.node) else { return .passes }
    return .fails(
      "has \(field.name) \(field.node.text ?? "of a wrong type"), which \(fault)",
      at: field.node.location)
  }

  /// kubernetes `ValidatePositiveIntOrPercent`: a string must be a percentage up to 100%.
  private static func fault(of node: Node) -> String? {
    if let count = node.int, node.string == nil {
      return count < 0 ? "the API server refuses as negative" : nil
    }
    guard let text = node.string, !text.contains("$"), !text.contains("{") else {
      return node.string == nil ? "is neither a number nor a percentage" : nil
    }
    guard text.hasSuffix("%"), let percent = Int(text.dropLast()), percent >= 0 else {
      return "as a string must be a percentage"
    }
    return percent > 100 ? "is more than 100%" : nil
  }
}
