import Text

// The documents of a file as one flat array in preorder: a collection is followed by all it
// holds, and `next` says where the record after it stands.
//
//     spec:                 0  mapping   next 6, 1 entry
//       ports:              1  scalar    spec
//       - 80                2  mapping   next 6, 1 entry
//       - "443"             3  scalar    ports
//                           4  sequence  next 7, 2 items
//                           5  scalar    80
//                           6  scalar    "443"
//
// Nothing is copied out of the file: a scalar is its range of bytes, and what it means is worked
// out when somebody asks. A leaf needs no `next`, so it keeps there what its own kind needs: an
// alias the record it stands for, a block scalar its indentation.

/// One value of a document in the flat array.
struct Record {
  enum Kind: UInt8 { case scalar, mapping, sequence, alias }
  enum Style: UInt8 { case plain, single, double, literal, folded, json }

  var kind: Kind
  var style = Style.plain
  var tag = Tag.none
  /// The text differs from the bytes: escapes, line breaks, doubled quotes, block scalars.
  var isEncoded = false
  /// The first byte: of the first key, of the quote, of the bracket, of the first `-`.
  var start: UInt32
  /// Bytes of a scalar, quotes included; entries or items of a collection.
  var length: UInt32 = 0
  /// The record after a collection; what an alias stands for; the indentation of a block scalar.
  var next: UInt32 = 0
}

/// What a tag asks of a scalar, as far as Kubernetes' decoder heeds it.
enum Tag: UInt8 {
  case none
  /// `!!str` and every tag that is unknown: the text as it stands.
  case text
  /// `!`: the text as it stands, and yet a merge key.
  case bare
  case int, float, bool, null, timestamp, binary
  case merge
}

/// The documents of one file.
final class Tree: Sendable {
  let file: SourceFile
  let records: [Record]

  init(file: SourceFile, records: [Record]) {
    self.file = file
    self.records = records
  }

  /// Follows an alias; what it stands for is never an alias itself.
  func resolved(_ index: Int) -> Int {
    let record = records[index]
    return record.kind == .alias ? Int(record.next) : index
  }

  /// The record behind the value at `index` and all it holds.
  func after(_ index: Int) -> Int { records[index].after(index) }

  var reader: ScalarReader { ScalarReader(bytes: file.bytes) }
}

extension Record {
  func after(_ index: Int) -> Int {
    switch kind {
    case .mapping, .sequence: Int(next)
    case .scalar, .alias: index + 1
    }
  }

  var isCollection: Bool { kind == .mapping || kind == .sequence }
}
