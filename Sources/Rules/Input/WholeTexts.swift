import Inventory
import Text
import YAML

extension Input {
  static let wholeTexts = Rule(
    "input/whole-texts",
    title: "No '---' cuts a text in two",
    severity: .medium,
    rationale: """
      A line that begins with '---' ends the document, also in the middle of a text. What follows
      is missing from the ConfigMap or script, and nobody is told.
      """,
    remedy: "Indent the '---' as far as the lines around it.",
    needs: [],
    examples: [
      .passes(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  all.yaml: |\n    a: 1\n    ---\n    b: 2"
      ),
      .passes(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  a: |\n    b\n---\n  apiVersion: v1\n  kind: Namespace\n  metadata: {name: shop}"
      ),
      .fails(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  all.yaml: |\n    a: 1\n↓---\n    b: 2"
      ),
    ],
    judging: \.cutTexts
  ) { input, _ in
    input.verdict("ends a text in its middle", related: "the text")
  }
}

extension Cluster {
  fileprivate var cutTexts: [RemarkedInput] { remarked(.cutText) }
}
