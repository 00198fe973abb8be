import Inventory
import Text

extension Input {
  static let uniqueKeys = Rule(
    "input/unique-keys",
    title: "No key stands twice in one mapping",
    severity: .medium,
    rationale: """
      When a key stands twice, the later one counts and the earlier is dropped in silence. What \
      the author wrote first, a probe or a limit perhaps, is not in the cluster.
      """,
    remedy: "Join the two values, or remove the one that is not meant.",
    aliases: ["duplicate-keys"],
    needs: [],
    examples: [
      .passes("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"),
      .fails("apiVersion: v1\nkind: Namespace\nmetadata: {name: shop}\n↓metadata: {labels: {}}"),
    ],
    judging: \.keyedInputs
  ) { input, _ in
    guard let twin = input.duplicate else { return .passes }
    let isRoot = twin.key == "apiVersion" || twin.key == "kind"
    return .fails(
      "has the key \(twin.key) twice" + (isRoot ? "; is a '---' missing above it?" : ""),
      related: [Related("the first one", at: twin.first)])
  }
}

/// A key that stands twice, or all inputs without one.
struct KeyedInput: Subject {
  let title: String
  let location: Location
  let duplicate: Inputs.DuplicateKey?
}

extension Cluster {
  fileprivate var keyedInputs: [KeyedInput] {
    var subjects = inputs.duplicateKeys.map {
      KeyedInput(title: $0.second.path, location: $0.second, duplicate: $0)
    }
    let bad = Set(inputs.duplicateKeys.map(\.second.path)).count
    if inputs.documents > bad, let place = firstLocation {
      subjects.append(KeyedInput(title: "all other files", location: place, duplicate: nil))
    }
    return subjects
  }
}
