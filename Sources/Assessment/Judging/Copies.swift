import Rules
import Text

/// Knows which input files are byte for byte the same, so that a copy counts once.
///
/// A file that lies on two hosts is no copy: each host's judgements stay apart.
struct Copies {
  /// The number of the group of equal files, for the files that have an equal.
  private var groups: [ObjectIdentifier: Int] = [:]

  init(among results: [RuleResult]) {
    var known: Set<ObjectIdentifier> = []
    var byContent: [Int: [SourceFile]] = [:]
    for result in results {
      for judgement in result.judgements {
        let file = judgement.location.outermost.file
        guard known.insert(ObjectIdentifier(file)).inserted else { continue }
        byContent[file.contentHash, default: []].append(file)
      }
    }
    var number = 0
    for files in byContent.values where files.count > 1 {
      for (index, file) in files.enumerated() where groups[ObjectIdentifier(file)] == nil {
        let equals = files[(index + 1)...].filter { $0.bytes == file.bytes }
        if equals.isEmpty { continue }
        for each in equals + [file] { groups[ObjectIdentifier(each)] = number }
        number += 1
      }
    }
  }

  /// The judgements without those that only repeat another's in a copy of its file; of equal
  /// ones the first by path stays.
  func removed(from judgements: [Judgement]) -> [Judgement] {
    if groups.isEmpty { return judgements }
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
    guard let group = groups[ObjectIdentifier(place.file)] else { return nil }
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
