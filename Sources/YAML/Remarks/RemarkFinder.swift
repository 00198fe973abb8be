import Text

/// Decides by the nodes which of the marked places are worth a remark.
struct RemarkFinder {
  struct Found {
    let kind: Remark.Kind
    let start: Int
    var length = 0
    var related: Int?
  }

  private let documents: [Node]
  /// Where each of them begins.
  private let starts: [Int]
  /// The scalars of all documents by their records, and the first of each document.
  private let scalars: [UInt32]
  private let firsts: [Int]
  private(set) var found: [Found] = []

  private let text: [UInt8]

  /// The documents may lie in several trees, of one text.
  init(_ documents: [Node], text: [UInt8]) {
    self.documents = documents
    self.text = text
    starts = documents.map { Int($0.record.start) }
    var scalars: [UInt32] = []
    firsts = documents.map { document in
      let first = scalars.count
      for index in document.records where document.tree.records[index].kind == .scalar {
        scalars.append(UInt32(truncatingIfNeeded: index))
      }
      return first
    }
    self.scalars = scalars
  }

  mutating func judge(_ marks: RemarkMarks) {
    for place in marks.tabs { judgeTab(place) }
    judgeBreaks(marks.breaks)
    judgeInvisible(marks.invisible)
    for place in marks.curlyQuotes { judgeCurlyQuote(place) }
    judgeEnds(marks.ends)
    judgeSeparators(marks.separators)
    if marks.hasMerge { judgeMerges() }
  }

  /// The index of the last scalar that begins at or before `place`.
  private func lastScalar(at place: Int) -> Int? {
    guard let document = lastIndex(in: starts, below: place + 1) else { return nil }
    let tree = documents[document].tree
    let end = document + 1 < firsts.count ? firsts[document + 1] : scalars.count
    var low = firsts[document]
    var high = end
    while low < high {
      let middle = (low + high) / 2
      let start = Int(tree.records[Int(scalars[middle])].start)
      if start <= place { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private func leaf(_ scalar: Int) -> Leaf {
    let document = lastIndex(in: firsts, below: scalar + 1) ?? 0
    return documents[document].tree.leaf(Int(scalars[scalar]))
  }

  /// The scalar that holds `place`.
  private func scalar(at place: Int) -> Leaf? {
    guard let leaf = lastScalar(at: place).map(leaf), leaf.range.contains(place) else { return nil }
    return leaf
  }

  private func isBlank(_ place: Int) -> Bool { text[place] == 0x20 || text[place] == 0x09 }

  /// `key:⇥value`; before a comment and within brackets tabs are nobody's concern.
  private mutating func judgeTab(_ place: Int) {
    guard scalar(at: place) == nil else { return }
    var before = place
    while before > 0, text[before - 1] == 0x20 { before -= 1 }
    guard before > 0, text[before - 1] == UInt8(ascii: ":"),
      let last = lastScalar(at: place).map(leaf),
      last.range.upperBound < before,
      // Behind a key the colon is all there is; a comment has more.
      text[last.range.upperBound..<before - 1].allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
      last.style != .json
    else { return }
    var after = place
    while after < text.count, isBlank(after) { after += 1 }
    guard after < text.count, text[after] > 0x20, text[after] != UInt8(ascii: "#") else { return }
    found.append(Found(kind: .tab, start: place, length: 1))
  }

  /// The first of all: a file that has one often has them on every line.
  private mutating func judgeBreaks(_ places: [Int]) {
    guard let first = places.first(where: { scalar(at: $0)?.style != .json }) else { return }
    found.append(Found(kind: .oddBreak, start: first))
  }

  /// In a single word, or at an end of a plain text; within prose such characters may be meant.
  private mutating func judgeInvisible(_ marks: [(start: Int, length: Int)]) {
    var told = -1
    for (place, length) in marks {
      guard let leaf = scalar(at: place), leaf.style == .plain, leaf.range.lowerBound > told,
        leaf.range.count <= Self.longestWord
      else { continue }
      let range = leaf.range
      let isWord = !text[range].contains { $0 <= 0x20 }
      guard isWord || place == range.lowerBound || place + length == range.upperBound else {
        continue
      }
      told = range.lowerBound
      found.append(Found(kind: .invisibleCharacter, start: place, length: length))
    }
  }

  private static let longestWord = 1024

  /// A plain value that begins and ends with one and holds no other.
  private mutating func judgeCurlyQuote(_ place: Int) {
    guard let leaf = scalar(at: place), leaf.style == .plain, leaf.range.lowerBound == place,
      leaf.range.count >= 6
    else { return }
    let inner = Array(text[place + 3..<leaf.range.upperBound])
    let quotes = inner.indices.dropLast(2).filter {
      inner[$0] == 0xE2 && inner[$0 + 1] == 0x80 && (0x98...0x9F).contains(inner[$0 + 2])
    }
    guard quotes == [inner.count - 3] else { return }
    found.append(Found(kind: .curlyQuotes, start: place, length: leaf.range.count))
  }

  /// The number of the document that holds `place` or ends last before it.
  private func document(before place: Int) -> Int? { lastIndex(in: starts, below: place) }

  /// The last of ascending numbers that is less than `bound`.
  private func lastIndex(in numbers: [Int], below bound: Int) -> Int? {
    var low = 0
    var high = numbers.count
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] < bound { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  private mutating func judgeEnds(_ lines: [Int]) {
    var judged = -1
    for line in lines {
      // The first one ends its document, and only where no separator lies between.
      guard scalar(at: line) == nil, let document = document(before: line),
        document > judged
      else { continue }
      judged = document
      if nextSeparator(from: starts[document], to: line) == nil { judgeEnd(line) }
    }
  }

  private mutating func judgeEnd(_ line: Int) {
    var at = nextLine(line)
    while at < text.count, !isSeparator(at) {
      var content = at
      while content < text.count, isBlank(content) || text[content] == 0x0D { content += 1 }
      let isAnotherEnd = text[at...].starts(with: "...".utf8)
      if !isAnotherEnd, content < text.count, text[content] != 0x0A,
        text[content] != UInt8(ascii: "#")
      {
        found.append(Found(kind: .ignoredText, start: content, related: line))
        return
      }
      at = nextLine(at)
    }
  }

  private mutating func judgeSeparators(_ lines: [Int]) {
    var judged = -1
    for line in lines {
      guard let last = lastScalar(at: line), last > judged else { continue }
      judged = last
      judgeSeparator(line, behind: leaf(last))
    }
  }

  private mutating func judgeSeparator(_ line: Int, behind leaf: Leaf) {
    guard let document = document(before: line), leaf.style == .literal || leaf.style == .folded,
      leaf.range.lowerBound > starts[document],
      nextSeparator(from: leaf.range.upperBound, to: line) == nil
    else { return }
    // An object of its own may be indented as a whole.
    let next = document + 1
    if next < documents.count, documents[next]["kind"] != nil, documents[next]["apiVersion"] != nil,
      nextSeparator(from: nextLine(line), to: starts[next]) == nil
    {
      return
    }
    found.append(
      Found(kind: .cutText, start: line, length: 3, related: leaf.range.lowerBound))
  }

  private func nextLine(_ place: Int) -> Int {
    var at = place
    while at < text.count, text[at] != 0x0A { at += 1 }
    return at + 1
  }

  private func isSeparator(_ line: Int) -> Bool {
    line + 3 <= text.count && text[line..<line + 3].allSatisfy { $0 == UInt8(ascii: "-") }
  }

  private func nextSeparator(from start: Int, to end: Int) -> Int? {
    guard start < end, end <= text.count else { return nil }
    var line = start == 0 || text[start - 1] == 0x0A ? start : nextLine(start)
    while line < end {
      if isSeparator(line) { return line }
      line = nextLine(line)
    }
    return nil
  }

  /// Keys that a merge key below them takes over (goyaml.v2 merges in the order of the text).
  private mutating func judgeMerges() {
    for document in documents {
      let tree = document.tree
      for index in document.records where tree.records[index].kind == .mapping {
        judgeMerges(in: index, of: tree)
      }
    }
  }

  private mutating func judgeMerges(in mapping: Int, of tree: Tree) {
    var keys: [(key: Int, merge: Bool)] = []
    var at = mapping + 1
    while at < tree.end(of: mapping) {
      keys.append((at, tree.reader.isMerge(tree.leaf(at))))
      at = tree.after(at + 1)
    }
    guard keys.contains(where: \.merge) else { return }
    var explicit: [String: Int] = [:]
    for (key, isMerge) in keys {
      guard isMerge else {
        explicit[tree.keyText(key)] = key
        continue
      }
      guard !explicit.isEmpty else { continue }
      for (text, value) in mergedEntries(key + 1, of: tree) {
        guard let overwritten = explicit.removeValue(forKey: text),
          !isSame(overwritten + 1, value, in: tree)
        else { continue }
        let record = tree.leaf(overwritten)
        found.append(
          Found(
            kind: .overwrittenKey, start: record.range.lowerBound, length: record.range.count,
            related: tree.leaf(key).range.lowerBound))
      }
    }
  }

  private func isSame(_ one: Int, _ other: Int, in tree: Tree) -> Bool {
    let (one, other) = (tree.leaf(tree.resolved(one)), tree.leaf(tree.resolved(other)))
    return one.kind == .scalar && other.kind == .scalar && text[one.range] == text[other.range]
  }

  /// What a merge key merges, each source looked at once.
  private func mergedEntries(_ value: Int, of tree: Tree) -> [(key: String, value: Int)] {
    var entries: [(key: String, value: Int)] = []
    var seen: Set<Int> = []
    var pending = tree.sources(value)
    while let source = pending.popLast() {
      guard seen.insert(source).inserted else { continue }
      var at = source + 1
      while at < tree.end(of: source) {
        if tree.reader.isMerge(tree.leaf(at)) {
          pending += tree.sources(at + 1)
        } else {
          entries.append((tree.keyText(at), at + 1))
        }
        at = tree.after(at + 1)
      }
    }
    return entries
  }
}

extension Node {
  /// The records of the value and all it holds.
  fileprivate var records: Range<Int> { index..<max(index + 1, tree.after(index)) }
}
