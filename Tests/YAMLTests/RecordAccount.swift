import Text

@testable import YAML

/// All that a stream tells, down to its records, for comparison.
struct RecordAccount: Equatable {
  var documents: [[Record]] = []
  var details: [Detail] = []
  var errors: [String]
  var duplicates: [String]

  init(_ stream: YAML.Stream) {
    errors = stream.errors.map(describe)
    duplicates = stream.duplicateKeys.map { "\($0.key) \(place($0.first)) \(place($0.second))" }
    for document in stream.documents {
      let tree = document.tree
      let range = document.index..<tree.after(document.index)
      documents.append(range.map { tree.records[$0] })
      details += range.filter { tree.records[$0].isDetailed }.map {
        var detail = tree.records.details.detail(of: $0)
        detail.record -= document.index
        return detail
      }
    }
  }
}
