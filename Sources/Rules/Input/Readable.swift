import Inventory
import Text

extension Input {
  static let readable = Rule(
    "input/readable",
    title: "Every input can be read",
    severity: .high,
    rationale: """
      A file that cannot be read is a file that cannot be applied, and nothing in it was judged.
      """,
    remedy: "Correct the file at the place shown; kubectl refuses it for the same reason.",
    aliases: ["invalid-yaml"],
    needs: [],
    examples: [
      .passes("{apiVersion: v1, kind: Namespace, metadata: {name: shop}}"),
      .fails("apiVersion: v1\nkind: Namespace\n↓\tmetadata: {}"),
    ],
    judging: \.readInputs
  ) { input, _ in
    input.mistake.map { .fails($0) } ?? .passes
  }
}

/// A mistake in an input, or all inputs without one.
struct ReadInput: Subject {
  let title: String
  let location: Location
  let mistake: String?
}

extension Cluster {
  fileprivate var readInputs: [ReadInput] {
    var subjects = inputs.unreadable.map {
      ReadInput(title: $0.location.path, location: $0.location, mistake: $0.message)
    }
    let bad = Set(inputs.unreadable.map(\.location.path)).count
    if inputs.files > bad, let place = firstLocation {
      subjects.append(
        ReadInput(title: "\(inputs.files - bad) files", location: place, mistake: nil))
    }
    return subjects
  }
}
