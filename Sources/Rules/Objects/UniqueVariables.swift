import Inventory
import Kubernetes
import Text
import YAML

extension Objects {
  static let uniqueVariables = Rule(
    "objects/unique-variables",
    title: "No container sets one variable twice",
    severity: .medium,
    rationale: """
      Of two values of one variable the later counts, and when such a list is changed by apply \
      one of the two is often lost.
      """,
    remedy: "Remove the value that is not meant.",
    aliases: [
      "environment-variable-key-duplication", "duplicate-env-var", "C-0295", "CFG007",
    ],
    needs: [.manifests],
    examples: [
      .passes(Manifest.workload(container: "env: [{name: A, value: a}, {name: B, value: b}]")),
      .fails(Manifest.workload(container: "env: [{name: A, value: a}, {name: ↓A, value: b}]")),
      // Twice the same harms nobody.
      .passes(Manifest.workload(container: "env: [{name: A, value: a}, {name: A, value: a}]")),
      .notApplicable(Manifest.workload()),
    ],
    judging: \.allContainers
  ) { subject, _ in
    let variables = subject.container.environment
    if variables.isEmpty { return .notApplicable }
    var values: [String: Node] = [:]
    for variable in variables {
      guard let name = variable["name"], let text = name.text, !text.isEmpty else { continue }
      guard let first = values[text] else {
        values[text] = variable
        continue
      }
      let isSame =
        first["value"]?.text == variable["value"]?.text && first["valueFrom"] == nil
        && variable["valueFrom"] == nil
      if isSame { continue }
      return .fails(
        "sets the variable \(text) twice", at: name.location,
        related: [Related("the first one", at: first.location)])
    }
    return .passes
  }
}
