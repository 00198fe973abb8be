import Text
import YAML

/// All that a stream tells, for comparison; places are checked on the way.
struct Account {
  struct Failure: Error { let reason: String }

  /// The canonical text of the documents; nil when they have too many values.
  private(set) var values: [UInt8]?
  /// Kind and place of every value and key.
  private var places: [Int] = []
  /// Line and message of every error, line and key of every duplicate.
  private(set) var mistakes: [String] = []

  init(_ stream: YAML.Stream, valueLimit: Int) throws(Failure) {
    for error in stream.errors {
      try note(error.location)
      mistakes.append("\(error.location.position.line): \(error.message)")
    }
    for duplicate in stream.duplicateKeys {
      try note(duplicate.first)
      try note(duplicate.second)
      guard duplicate.first.offset < duplicate.second.offset else {
        throw Failure(reason: "a duplicate key stands before the first")
      }
      mistakes.append("\(duplicate.second.position.line): \(duplicate.key)")
    }
    if let broken = stream.brokenText { try note(broken) }
    guard stream.errors.map(\.location.offset).isAscending else {
      throw Failure(reason: "errors are out of order")
    }
    guard stream.documents.map(\.location.offset).isAscending else {
      throw Failure(reason: "documents are out of order")
    }
    if try walk(stream.documents, valueLimit: valueLimit) {
      values = Canonical.text(stream.documents)
    }
  }

  func isSame(as other: Account) -> Bool {
    values == other.values && places == other.places && mistakes == other.mistakes
  }

  /// False when there are too many values.
  private mutating func walk(_ documents: [Node], valueLimit: Int) throws(Failure) -> Bool {
    var open = Array(documents.reversed())
    var count = 0
    while let node = open.popLast() {
      count += 1
      if count > valueLimit { return false }
      places.append(node.isMapping ? 1 : node.isSequence ? 2 : 3)
      try note(node.location)
      let entries = node.entries
      for entry in entries {
        try note(entry.keyLocation)
        guard node[entry.key]?.location == entry.value.location else {
          throw Failure(reason: "a key finds another value than its own")
        }
      }
      open += entries.reversed().map(\.value)
      open += node.items.reversed()
    }
    return true
  }

  private mutating func note(_ location: Location) throws(Failure) {
    // Where a last line without its LF ends.
    let end = location.file.bytes.count + 1
    guard location.offset >= 0, location.length >= 0, location.offset <= end,
      location.length <= end - location.offset
    else { throw Failure(reason: "a place at \(location.offset), and \(end) is the end") }
    guard location.position.line >= 1, location.position.column >= 1 else {
      throw Failure(reason: "a place before the first line or column")
    }
    places += [location.offset, location.length]
  }
}

extension [Int] {
  fileprivate var isAscending: Bool { zip(self, dropFirst()).allSatisfy(<=) }
}
