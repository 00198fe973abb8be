import Inventory
import Text
import YAML

extension Input {
  static let plainLineBreaks = Rule(
    "input/plain-line-breaks",
    title: "Lines end with a line feed",
    severity: .low,
    rationale: """
      A lone carriage return and three rare characters end a line in Kubernetes' YAML, and in
      hardly any editor. What looks like one line is two, or a comment ends early.
      """,
    remedy:
      "Save the file with ordinary line breaks; write such a character as an escape in double quotes.",
    needs: [],
    examples: [
      .passes("apiVersion: v1\r\nkind: Namespace\r\nmetadata: {name: shop}\r\n"),
      .passes(
        "{\"apiVersion\": \"v1\", \"kind\": \"Namespace\", \"metadata\": {\"name\": \"a\u{2028}b\"}}"
      ),
      .fails(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: settings}\ndata:\n  note: one↓\u{2028}    two"
      ),
    ],
    judging: \.oddBreaks
  ) { input, _ in
    input.verdict("has a line break that few programs know")
  }
}

extension Cluster {
  fileprivate var oddBreaks: [RemarkedInput] { remarked(.oddBreak) }
}
