import Inventory
import Text
import YAML

extension Input {
  static let noTabs = Rule(
    "input/no-tabs",
    title: "Blanks, not tabs, stand between keys and values",
    severity: .info,
    rationale: """
      Kubernetes accepts a tab behind the colon of a key, other readers of YAML refuse it, and the
      next tab, in an indentation, is an error.
      """,
    remedy: "Replace the tab by a blank.",
    needs: [],
    examples: [
      .passes("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\t# a comment"),
      .passes(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  table: |\n    a:\tb"),
      .fails("apiVersion: v1\nkind: Namespace\nmetadata:\n  name:↓\tshop"),
    ],
    judging: \.tabs
  ) { input, _ in
    input.verdict("has a tab between a key and its value")
  }
}

extension Cluster {
  fileprivate var tabs: [RemarkedInput] { remarked(.tab) }
}
