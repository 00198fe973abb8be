import Inventory
import Text
import YAML

extension Input {
  static let noInvisibleCharacters = Rule(
    "input/no-invisible-characters",
    title: "No invisible character hides in a key or word",
    severity: .low,
    rationale: """
      A no-break space or a zero-width character, copied from a web page, is part of the key or
      value it stands in: a label that matches nothing, a field that nobody knows.
      """,
    remedy: "Delete the character and type a blank where one is meant.",
    needs: [],
    examples: [
      .passes("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"),
      .passes(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  note: price in\u{A0}francs or euros\n  quoted: \"a\u{A0}b\""
      ),
      .fails("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop↓\u{A0}}"),
    ],
    judging: \.invisibleCharacters
  ) { input, _ in
    input.verdict("holds a character that nobody sees")
  }
}

extension Cluster {
  fileprivate var invisibleCharacters: [RemarkedInput] { remarked(.invisibleCharacter) }
}
