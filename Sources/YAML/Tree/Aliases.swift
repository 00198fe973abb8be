// Aliases are never expanded here, only counted: an alias stands for a value that is complete
// and above it, so sizes and heights are known from one pass.

/// A collection that the pass is in.
private struct Open {
  let record: Int
  var size: UInt64 = 1
  var height = 1
  var children = 0
  var isAfterMerge = false
}

extension Records {
  /// The same where `aliases`, all those of the document, are known.
  func checkAliases(
    _ aliases: [Int], from root: Int, _ reader: ScalarReader
  ) throws(Fault) {
    if mayBeAliasBomb(aliases, from: root) { try checkAliases(from: root, reader) }
  }

  /// Whether `aliases`, all those of a document in order, are so many that they have to be looked
  /// at; bounds are enough to say that they are not.
  private func mayBeAliasBomb(_ aliases: [Int], from root: Int) -> Bool {
    // How many values the first alias, the first two, and so on stand for at most.
    var sums: [UInt64] = [0]
    var nesting = 0
    for (count, alias) in aliases.enumerated() {
      let target = resolved(alias)
      let first = aliases[..<count].partition(at: target)
      let nested = aliases[..<count].partition(at: after(target)) - first
      if nested > 0 { nesting += 1 }
      let size = UInt64(after(target) - target) &+ sums[first + nested] &- sums[first]
      sums.append(sums[count] &+ size)
      let budget = AliasBudget(
        decoded: UInt64(alias - root) &+ sums[count + 1], aliased: sums[count + 1])
      if nesting > 8 || sums[count + 1] > AliasBudget.harmless || budget.isExceeded { return true }
    }
    return false
  }

  /// Refuses what Kubernetes' decoder refuses as an alias bomb (goyaml.v2, `decode.go`).
  func checkAliases(from root: Int, _ reader: ScalarReader) throws(Fault) {
    // Of every record: how many values it stands for, and how many collections are in another.
    var sizes = [UInt64](repeating: 1, count: count - root)
    var heights = [Int](repeating: 0, count: count - root)
    var budget = AliasBudget()
    var stack: [Open] = []
    var index = root
    while index < count || !stack.isEmpty {
      if let top = stack.last, index >= end(of: top.record) {
        stack.removeLast()
        sizes[top.record - root] = top.size
        heights[top.record - root] = top.height
        stack.addToLast(size: top.size, height: top.height)
        continue
      }
      let record = self[index]
      let isCounted = !isMergedInPlace(index, &stack, reader)
      if isCounted { budget.count() }
      if record.isCollection {
        stack.append(Open(record: index, size: isCounted ? 1 : 0))
      } else if record.kind == .alias {
        let target = index - record.extent - root
        budget.count(expanding: sizes[target])
        stack.addToLast(size: sizes[target] + 1, height: heights[target])
        if stack.count + heights[target] > Scanner.depthLimit {
          throw Fault("nested too deeply", at: Int(record.start))
        }
      } else {
        stack.addToLast(size: isCounted ? 1 : 0, height: 0)
      }
      if budget.isExceeded {
        throw Fault("aliases make the document excessively large", at: Int(record.start))
      }
      index += 1
    }
  }

  /// Whether a record is a merge key, or the list behind one: the decoder does not count these.
  private func isMergedInPlace(
    _ index: Int, _ stack: inout [Open], _ reader: ScalarReader
  ) -> Bool {
    guard let last = stack.indices.last else { return false }
    let isKey =
      self[stack[last].record].shape == .mapping && stack[last].children.isMultiple(of: 2)
    let isMergeKey = isKey && reader.isMerge(leaf(index))
    let isMergedList = stack[last].isAfterMerge && self[index].shape == .sequence
    stack[last].isAfterMerge = isMergeKey
    return isMergeKey || isMergedList
  }
}

extension ArraySlice<Int> {
  /// How many elements of this sorted list are below `bound`.
  fileprivate func partition(at bound: Int) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low - startIndex
  }
}

extension [Open] {
  fileprivate mutating func addToLast(size: UInt64, height: Int) {
    guard let last = indices.last else { return }
    self[last].add(size: size, height: height)
  }
}

extension Open {
  fileprivate mutating func add(size: UInt64, height: Int) {
    let (sum, overflow) = self.size.addingReportingOverflow(size)
    self.size = overflow ? UInt64.max / 2 : min(sum, UInt64.max / 2)
    self.height = max(self.height, height + 1)
    children += 1
  }
}

/// How many values are decoded, and how many of them because of aliases.
private struct AliasBudget {
  /// So many never are too many later on: with as many, the share that is allowed falls more
  /// slowly than theirs.
  static let harmless: UInt64 = 390_000

  var decoded: UInt64 = 1
  var aliased: UInt64 = 0

  mutating func count() { decoded += 1 }

  mutating func count(expanding size: UInt64) {
    // Far above every limit, and far below overflow.
    let size = min(size, 1 << 40)
    decoded = min(decoded + size, 1 << 50)
    aliased = min(aliased + size, 1 << 50)
  }

  var isExceeded: Bool {
    guard aliased > 100, decoded > 1000 else { return false }
    return Double(aliased) / Double(decoded) > allowedRatio
  }

  private var allowedRatio: Double {
    let low = 400_000.0
    let high = 4_000_000.0
    let count = Double(decoded)
    if count <= low { return 0.99 }
    if count >= high { return 0.10 }
    return 0.99 - 0.89 * ((count - low) / (high - low))
  }
}
