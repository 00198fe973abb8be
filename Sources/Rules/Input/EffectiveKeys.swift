import Inventory
import Text
import YAML

extension Input {
  static let effectiveKeys = Rule(
    "input/effective-keys",
    title: "No merge key overwrites a key above it",
    severity: .medium,
    rationale: """
      In Kubernetes a merge key ('<<') overwrites the keys that stand above it, other than in most
      programs that read YAML. What was written to override a default is itself overridden.
      """,
    remedy: "Move the merge key to the top of its mapping.",
    needs: [],
    examples: [
      .passes(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nx: &x {a: b}\ndata:\n  <<: *x\n  a: c"
      ),
      .fails(
        "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\nx: &x {a: b}\ndata:\n  ↓a: c\n  <<: *x"
      ),
    ],
    judging: \.overwrittenKeys
  ) { input, _ in
    input.verdict("is overwritten by the merge key below it", related: "the merge key")
  }
}

extension Cluster {
  fileprivate var overwrittenKeys: [RemarkedInput] { remarked(.overwrittenKey) }
}
