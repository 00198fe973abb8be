import Inventory
import Text
import YAML

extension Input {
  static let nothingAfterEnd = Rule(
    "input/nothing-after-end",
    title: "Nothing follows the '...' that ends a document",
    severity: .medium,
    rationale: """
      Kubernetes reads one document and ignores what stands behind its '...' up to the next '---'.
      Objects written there are not in the cluster.
      """,
    remedy: "Write '---' where the next document begins.",
    needs: [],
    examples: [
      .passes("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n...\n# the end\n"),
      .passes(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  a: |\n    b\n    ...\n    c"
      ),
      .fails("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n...\n↓kind: Namespace\n"),
    ],
    judging: \.ignoredTexts
  ) { input, _ in
    input.verdict("stands behind the end of the document and is ignored", related: "the end")
  }
}

extension Cluster {
  fileprivate var ignoredTexts: [RemarkedInput] { remarked(.ignoredText) }
}
