import Inventory
import Rules
import Text

/// Counts what is said of a file and its copies once.
///
/// A file that lies on two hosts is no copy: each host's judgements stay apart.
struct Copies {
  let files: CopiedFiles

  /// The judgements without those that only repeat another's in a copy of its file; of equal
  /// ones the first by path stays.
  func removed(from judgements: [Judgement]) -> [Judgement] {
    if files.isEmpty { return judgements }
    var kept: [Judgement] = []
    var places: [Key: Int] = [:]
    for judgement in judgements {
      guard let key = key(judgement) else {
        kept.append(judgement)
        continue
      }
      if let place = places[key] {
        if judgement.location.path < kept[place].location.path { kept[place] = judgement }
      } else {
        places[key] = kept.count
        kept.append(judgement)
      }
    }
    return kept
  }

  private struct Key: Hashable {
    let group: Int
    let offset: Int
    let subject: String
    let host: String?
    let verdict: String
  }

  private func key(_ judgement: Judgement) -> Key? {
    let place = judgement.location.outermost
    guard let group = files.group(of: place.file) else { return nil }
    let verdict =
      switch judgement.verdict {
      case .passes: "passes"
      case .fails(let failure): "fails \(failure.message)"
      case .notApplicable: "not applicable"
      case .notAssessed(let missing): "not assessed \(missing)"
      }
    return Key(
      group: group, offset: place.offset, subject: judgement.subject, host: judgement.host,
      verdict: verdict)
  }
}
