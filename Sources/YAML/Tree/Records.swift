/// The memory that the records of a file stand in.
///
/// Beside `Lines`, the one place that counts on indexes being right: appending is the hottest
/// thing a reader does. Reading a record is checked.
struct Records: ~Copyable, @unchecked Sendable {
  private var base: UnsafeMutablePointer<Record>
  private var capacity: Int
  private(set) var count = 0
  /// In the order of their records.
  private(set) var details: [Detail] = []

  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    base = .allocate(capacity: self.capacity)
  }

  deinit { base.deallocate() }

  subscript(index: Int) -> Record {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      base[index] = newValue
    }
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
    copy.details = details.filter { $0.record >= first }.map {
      Detail(record: $0.record - first, tag: $0.tag, indent: $0.indent)
    }
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
    let larger = UnsafeMutablePointer<Record>.allocate(capacity: capacity)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    self.capacity = capacity
  }
}
