import Text

/// Cuts a text, or a part of it that begins and ends between documents, into documents and reads
/// one after the other.
struct StreamReader: ~Copyable {
  let text: ReadableText
  private let range: Range<Int>
  /// Whether the exact reader reads everything.
  private let isExact: Bool
  var records: Records
  var roots: [Int] = []
  var faults: [Fault] = []
  var duplicates: [Duplicate] = []
  /// The first byte that is no UTF-8; then nothing is read.
  private(set) var broken: Int?
  /// The first character from here on that only the exact reader knows.
  private var odd = 0
  /// Where another reader has begun, if that is between the items of a list.
  private var cut = Int.max
  private var openList: OpenList?
  private var restOfList: RestOfList?

  init(
    _ text: ReadableText, _ range: Range<Int>? = nil, isExact: Bool, records: consuming Records
  ) {
    self.text = text
    self.range = range ?? text.start..<text.bytes.count
    self.isExact = isExact
    self.records = records
  }

  consuming func takeRecords() -> Records { records }

  consuming func reading() -> Reading {
    let (roots, faults, duplicates) = (roots, faults, duplicates)
    let (broken, openList, restOfList) = (broken, openList, restOfList)
    return Reading(
      tree: Tree(text, records: records), roots: roots, faults: faults, duplicates: duplicates,
      broken: broken, openList: openList, restOfList: restOfList)
  }

  private var bytes: [UInt8] { text.bytes }
  private var reader: ScalarReader { text.scalars }

  mutating func read() {
    guard bytes.count < Int(UInt32.max) else {
      faults.append(Fault("the file is larger than can be read", at: 0))
      return
    }
    guard prepare(to: range.upperBound) else { return }
    guard range.lowerBound == text.start, text.looksLikeJSON else { return readYAML() }
    readJSON()
    guard let mistake = faults.first else { return }
    records.removeAll(from: 0)
    (roots, faults, duplicates) = ([], [], [])
    readYAML()
    if !faults.isEmpty, text.isQuotedJSON { faults = [mistake] }
  }

  /// Surveys the text up to `end`, with the separator there, and makes room; false where it is no
  /// UTF-8.
  private mutating func prepare(to end: Int) -> Bool {
    (odd, broken) = bytes.withUnsafeBufferPointer { buffer in
      let lines = Lines(buffer)
      let isSeparator = lines.begins(end, with: UInt8(ascii: "-"))
      return Survey(buffer, to: isSeparator ? lines.nextLine(from: end) : end)
        .firsts(from: range.lowerBound)
    }
    // Real manifests have a value for each 25 to 30 bytes.
    records.reserve((end - range.lowerBound) / 16)
    return broken == nil
  }

  /// Reads up to an item of a list that another reader begins with, if it is one.
  mutating func read(to cut: Int) {
    guard prepare(to: cut), odd >= cut else { return }
    self.cut = cut
    readYAML()
  }

  /// Reads the rest of a list from its item at the start of the range on, and what comes then.
  mutating func readRestOfList() {
    guard prepare(to: range.upperBound) else { return }
    let bytes = self.bytes
    bytes.withUnsafeBufferPointer { buffer in
      var quick = LineReader(Lines(buffer), reader, records: lendRecords())
      do throws(Unsure) {
        let rest = try quick.readRestOfList(from: range.lowerBound)
        if rest.stop <= odd {
          restOfList = rest
          if rest.stop < bytes.count { readDocuments(after: rest.stop, &quick) }
        }
      } catch {}
      swap(&records, &quick.records)
    }
  }

  private mutating func readJSON() {
    var position = range.lowerBound
    while position < bytes.count, faults.isEmpty {
      var parser = JSONParser(bytes: bytes, position: position, records: lendRecords())
      var fault: Fault?
      do throws(Fault) {
        try parser.parse()
        position = parser.end
      } catch {
        fault = error
      }
      keep(parser.finish(), fault, reportsFault: true)
    }
  }

  private mutating func readYAML() {
    let bytes = self.bytes
    bytes.withUnsafeBufferPointer { buffer in
      var quick = LineReader(Lines(buffer), reader, records: lendRecords())
      quick.cut = cut
      readDocuments(from: range.lowerBound, &quick)
      swap(&records, &quick.records)
    }
  }

  /// As in apimachinery's `util/yaml/decoder.go`, a line that begins with `---` ends a document
  /// wherever it stands, even inside a text. With nothing above it, it begins one.
  private mutating func readDocuments(from start: Int, _ quick: inout LineReader) {
    if start >= range.upperBound { return }
    let isProper = isProperSeparator(start, quick.lines)
    let stop = isProper ?? true ? readDocument(from: start, &quick) : start
    if openList == nil { readDocuments(after: stop, &quick) }
  }

  private mutating func readDocuments(after separator: Int, _ quick: inout LineReader) {
    var stop = separator
    while stop < range.upperBound {
      var first = quick.lines.nextLine(from: stop)
      if isProperSeparator(stop, quick.lines) != true {
        faults.append(
          Fault("only a comment may follow '---'; begin the document on the next line", at: stop))
        // Nothing is sure until the next proper one.
        first = behindProperSeparator(first, quick.lines)
      }
      if first >= range.upperBound { return }
      let isProper = isProperSeparator(first, quick.lines)
      stop = isProper ?? true ? readDocument(from: first, &quick) : first
      if openList != nil { return }
    }
  }

  /// Nil where the line is no separator.
  private func isProperSeparator(_ line: Int, _ lines: Lines) -> Bool? {
    lines.begins(line, with: UInt8(ascii: "-")) ? lines.isSeparator(line) : nil
  }

  private func behindProperSeparator(_ start: Int, _ lines: Lines) -> Int {
    var line = start
    while line < range.upperBound {
      let isProper = isProperSeparator(line, lines)
      line = lines.nextLine(from: line)
      if isProper == true { return line }
    }
    return line
  }

  /// Reads the document that begins at `first`, and returns the separator at its end.
  private mutating func readDocument(from first: Int, _ quick: inout LineReader) -> Int {
    let kept = quick.records.count
    if !isExact {
      do throws(Unsure) {
        let stop = try quick.read(from: first)
        if stop <= odd {
          if stop == cut, let list = quick.openList { return leaveOpen(list, at: stop) }
          keep(&quick, from: kept)
          return stop
        }
      } catch {}
      quick.records.removeAll(from: kept)
    }
    var stop = quick.lines.nextLine(from: first)
    while stop < min(cut, bytes.count), !quick.lines.begins(stop, with: UInt8(ascii: "-")) {
      stop = quick.lines.nextLine(from: stop)
    }
    // There was no place to stop at; another reader reads all.
    if stop >= cut { return range.upperBound }
    swap(&records, &quick.records)
    readExactly(first..<stop, reportsFault: isProperSeparator(stop, quick.lines) ?? true)
    swap(&records, &quick.records)
    passOdd(stop)
    return stop
  }

  private mutating func leaveOpen(_ list: OpenList, at stop: Int) -> Int {
    openList = list
    return stop
  }

  private mutating func passOdd(_ stop: Int) {
    guard odd < stop else { return }
    odd = bytes.withUnsafeBufferPointer {
      Survey($0, to: range.upperBound).firstOdd(from: stop)
    }
  }

  private mutating func keep(_ quick: inout LineReader, from root: Int) {
    guard quick.records.count > root else { return }
    do throws(Fault) {
      try quick.records.checkAliases(quick.anchors.aliases, from: root, reader)
      duplicates += quick.duplicates
      roots.append(root)
    } catch {
      faults.append(error)
      quick.records.removeAll(from: root)
    }
  }

  private mutating func readExactly(_ range: Range<Int>, reportsFault: Bool) {
    var range = range
    if bytes[range].starts(with: byteOrderMark) {
      range = range.lowerBound + byteOrderMark.count..<range.upperBound
    }
    if odd < range.upperBound, let place = firstForbidden(in: range, of: bytes) {
      if reportsFault {
        faults.append(Fault("a control character, which YAML does not allow; delete it", at: place))
      }
      return
    }
    var parser = Parser(bytes: bytes, range: range, records: lendRecords())
    var fault: Fault?
    do throws(Fault) { try parser.parse() } catch { fault = error }
    keep(parser.finish(), fault, reportsFault: reportsFault)
  }

  private mutating func lendRecords() -> Records {
    var lent = Records(capacity: 0)
    swap(&lent, &records)
    return lent
  }

  /// Takes the records back, and keeps the document unless it is at fault.
  private mutating func keep(
    _ builder: consuming Builder, _ parsingFault: Fault?, reportsFault: Bool
  ) {
    let root = builder.root
    var fault = parsingFault
    if fault == nil {
      do throws(Fault) { try builder.checkWhole(in: text) } catch { fault = error }
    }
    let found = builder.duplicates
    records = builder.takeRecords()
    if let fault {
      records.removeAll(from: root)
      if reportsFault { faults.append(fault) }
      return
    }
    duplicates += found
    if records.count > root, !isNull(root) { roots.append(root) }
  }

  private func isNull(_ index: Int) -> Bool {
    guard records[index].kind == .scalar else { return false }
    if case .null = reader.scalar(records.leaf(index)) { return true }
    return false
  }
}
