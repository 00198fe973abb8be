import Inventory
import Text
import YAML

/// A remark on an input, or all inputs without one.
struct RemarkedInput: Subject {
  let title: String
  let location: Location
  let remark: Remark?

  func verdict(_ message: String, related: String = "") -> Verdict {
    guard let remark else { return .passes }
    return .fails(message, related: remark.related.map { [Related(related, at: $0)] } ?? [])
  }
}

extension Cluster {
  /// One subject for each remark of a kind, and one for all files without.
  func remarked(_ kind: Remark.Kind) -> [RemarkedInput] {
    let remarks = inputs.remarks.filter { $0.kind == kind }
    var subjects = remarks.map {
      RemarkedInput(title: $0.location.path, location: $0.location, remark: $0)
    }
    let bad = Set(remarks.map(\.location.path)).count
    if inputs.documents > bad, let place = firstLocation {
      subjects.append(RemarkedInput(title: "all other files", location: place, remark: nil))
    }
    return subjects
  }
}
