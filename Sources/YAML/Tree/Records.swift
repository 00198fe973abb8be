/// The records of a file, in memory that is used without checks when they are appended.
///
/// Beside `Lines` and `Stack`, the one place that counts on indexes being right: appending is the
/// hottest thing a reader does. Reading a record is checked.
struct Records: ~Copyable, @unchecked Sendable {
  /// Memory for so many records, freed with its last user.
  private final class Memory {
    let base: UnsafeMutablePointer<Record>

    init(_ capacity: Int) { base = .allocate(capacity: capacity) }

    deinit { base.deallocate() }
  }

  private var memory: Memory
  private var base: UnsafeMutablePointer<Record>
  private var capacity: Int
  /// The records of a second reader stand where they are, and count from `split` on.
  private var rest: Memory?
  /// Where the records from `split` on stand.
  private var restBase: UnsafeMutablePointer<Record>
  private var split = Int.max
  private(set) var count = 0
  /// In the order of their records.
  private(set) var details: [Detail] = []

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    memory = Memory(self.capacity)
    base = memory.base
    restBase = base
  }

  /// The records of two readers as one, without moving them: all of the first, which is not used
  /// any more, and those of the second from `first` on.
  init(_ start: borrowing Records, _ others: borrowing Records, from first: Int) {
    (memory, base, capacity) = (start.memory, start.base, start.count)
    rest = others.memory
    restBase = others.base + first
    split = start.count
    count = start.count + others.count - first
    let distance = start.count - first
    details = start.details + others.details.map { $0.moved(by: distance) }
  }

  /// The same records in the same memory; neither may be appended to any more.
  init(sharing other: borrowing Records) {
    (memory, base, capacity) = (other.memory, other.base, other.capacity)
    (rest, restBase, split) = (other.rest, other.restBase, other.split)
    (count, details) = (other.count, other.details)
  }

  subscript(index: Int) -> Record {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return index < split ? base[index] : restBase[index - split]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count && index < split)
      base[index] = newValue
    }
  }

  var isJoined: Bool { rest != nil }

  /// The records as they lie in memory; nil where they lie in two places.
  @inline(__always)
  func run(from first: Int, to end: Int) -> UnsafeBufferPointer<Record>? {
    precondition(first >= 0 && first <= end && end <= count)
    if end <= split { return UnsafeBufferPointer(start: base + first, count: end - first) }
    guard first >= split else { return nil }
    return UnsafeBufferPointer(start: restBase + (first - split), count: end - first)
  }

  @inline(__always)
  mutating func append(_ record: Record) {
    if count == capacity { grow(to: capacity * 2) }
    (base + count).initialize(to: record)
    count += 1
  }

  mutating func append(_ record: Record, _ detail: Detail) {
    var record = record
    record.isDetailed = true
    details.append(detail)
    append(record)
  }

  /// The records from `first` on; extents count from each record, so they stay right.
  func copy(from first: Int) -> Records {
    var copy = Records(capacity: count - first)
    for index in first..<count { copy.append(self[index]) }
    copy.details = details.filter { $0.record >= first }.map { $0.moved(by: -first) }
    return copy
  }

  /// Forgets all records from `count` on.
  mutating func removeAll(from count: Int) {
    self.count = min(count, self.count)
    while let last = details.last, last.record >= self.count { details.removeLast() }
  }

  /// Memory that is reserved and never written to costs nothing, so room is made early.
  mutating func reserve(_ capacity: Int) {
    if capacity > self.capacity { grow(to: capacity) }
  }

  @inline(never)
  private mutating func grow(to capacity: Int) {
    precondition(split == Int.max)
    let larger = Memory(capacity)
    larger.base.moveInitialize(from: base, count: count)
    (memory, base, self.capacity) = (larger, larger.base, capacity)
    restBase = base
  }
}

extension Detail {
  fileprivate func moved(by distance: Int) -> Detail {
    Detail(record: record + distance, tag: tag, indent: indent)
  }
}
