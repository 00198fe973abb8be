import Inventory
import Text
import YAML

extension Input {
  static let straightQuotes = Rule(
    "input/straight-quotes",
    title: "Quotes around values are straight",
    severity: .low,
    rationale: """
      Typographic quotes, which word processors and chats put in, quote nothing in YAML. They
      become part of the value.
      """,
    remedy: "Replace them by \" or '.",
    needs: [],
    examples: [
      .passes("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"),
      .passes(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  note: “Ready” is the word\n  other: \"“ready”\""
      ),
      .fails("apiVersion: v1\nkind: Namespace\nmetadata: {name: ↓“shop”}"),
    ],
    judging: \.curlyQuotes
  ) { input, _ in
    input.verdict("is in typographic quotes, which are part of the value")
  }
}

extension Cluster {
  fileprivate var curlyQuotes: [RemarkedInput] { remarked(.curlyQuotes) }
}
