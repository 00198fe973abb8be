import Text

/// The documents of one file, or of a part of one that a reader has read for itself.
final class Tree: Sendable {
  let file: SourceFile
  /// The text of the file, ending with a line break.
  let text: [UInt8]
  let records: Records

  init(_ text: ReadableText, records: consuming Records) {
    file = text.file
    self.text = text.bytes
    self.records = records
  }

  init(like other: Tree, records: consuming Records) {
    file = other.file
    text = other.text
    self.records = records
  }

  /// The same documents under a name of its own.
  init(sharing other: Tree) {
    file = other.file
    text = other.text
    records = Records(sharing: other.records)
  }

  func resolved(_ index: Int) -> Int { records.resolved(index) }
  func after(_ index: Int) -> Int { records.after(index) }
  func end(of collection: Int) -> Int { records.end(of: collection) }
  func leaf(_ index: Int) -> Leaf { records.leaf(index) }

  var reader: ScalarReader { ScalarReader(bytes: text) }

  func location(_ index: Int) -> Location {
    let record = records[index]
    let start = Int(record.start)
    return file.location(at: start, length: min(record.length, max(file.bytes.count - start, 0)))
  }
}

extension Records {
  /// Follows an alias; what it stands for is never an alias itself.
  func resolved(_ index: Int) -> Int {
    let record = self[index]
    return record.shape == .alias ? index - record.extent : index
  }

  /// The record behind the value at `index` and all it holds.
  func after(_ index: Int) -> Int { self[index].after(index) }

  /// The record behind the last one that a collection holds.
  func end(of collection: Int) -> Int { collection + self[collection].extent }

  func leaf(_ index: Int) -> Leaf {
    let record = self[index]
    return record.isDetailed ? Leaf(record, details.detail(of: index)) : Leaf(record)
  }
}

extension [Detail] {
  /// By binary search; no detail is an empty one.
  func detail(of record: Int) -> Detail {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if self[middle].record < record { low = middle + 1 } else { high = middle }
    }
    return low < count && self[low].record == record ? self[low] : Detail(record: record)
  }
}

/// All there is to know of a scalar to read it.
struct Leaf {
  let kind: Record.Kind
  let style: Record.Style
  let isEncoded: Bool
  let tag: Tag
  /// The indentation that an indicator of a block scalar tells, or 0.
  let indent: Int
  /// The bytes, quotes included.
  let range: Range<Int>

  init(_ record: Record, _ detail: Detail? = nil) {
    kind = record.kind
    style = record.shape.style
    isEncoded = record.shape.isEncoded
    tag = detail?.tag ?? .none
    indent = detail?.indent ?? 0
    let start = Int(record.start)
    range = start..<start + record.length
  }
}
