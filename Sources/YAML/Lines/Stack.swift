/// A stack of small values in memory of its own, which it keeps.
///
/// Popping is checked; pushing makes room.
struct Stack<Element: BitwiseCopyable>: ~Copyable {
  private var base: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  init() {
    capacity = 64
    base = .allocate(capacity: capacity)
  }

  deinit { base.deallocate() }

  @inline(__always)
  mutating func push(_ element: Element) {
    if count == capacity { grow() }
    (base + count).initialize(to: element)
    count &+= 1
  }

  @inline(__always)
  mutating func pop() -> Element? {
    if count == 0 { return nil }
    count &-= 1
    return base[count]
  }

  /// Forgets all but the first ones.
  @inline(__always)
  mutating func keep(_ count: Int) { self.count = min(max(count, 0), self.count) }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) set {
      precondition(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  /// The elements from `first` on, for a moment.
  func withElements<Result>(
    from first: Int, _ body: (UnsafeMutableBufferPointer<Element>) -> Result
  ) -> Result {
    let first = min(max(first, 0), count)
    return body(UnsafeMutableBufferPointer(start: base + first, count: count - first))
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: capacity * 2)
    larger.moveInitialize(from: base, count: count)
    base.deallocate()
    base = larger
    capacity *= 2
  }
}
