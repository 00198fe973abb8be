import Text

/// Cuts a file into documents and reads one after the other.
struct StreamReader {
  let file: SourceFile
  /// Where bytes that are no UTF-8 begin.
  let broken: Int?
  private(set) var records: [Record] = []
  private(set) var roots: [Int] = []
  private(set) var faults: [Fault] = []
  private(set) var duplicates: [Builder.Duplicate] = []
  private let start: Int
  private let mayHoldForbidden: Bool

  init(file: SourceFile) {
    (self.file, broken) = file.transcoded()
    let bytes = self.file.bytes
    start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    mayHoldForbidden = bytes.contains { ($0 < 0x20 && $0 != 0x0A) || $0 >= 0x7F }
  }

  /// As `kubectl` does, takes what begins with `{` for JSON, and what then is none for YAML.
  mutating func read() {
    guard file.bytes.count < Int(UInt32.max) else {
      faults.append(Fault("the file is larger than can be read", at: 0))
      return
    }
    if looksLikeJSON {
      readJSON()
      guard let mistake = faults.first else { return }
      (records, roots, faults, duplicates) = ([], [], [], [])
      readYAML()
      if !faults.isEmpty, isQuotedJSON { faults = [mistake] }
    } else {
      readYAML()
    }
  }

  private var looksLikeJSON: Bool {
    firstBytes.first == UInt8(ascii: "{")
  }

  /// `{"`, unlike `{{` or `{a`, is meant as JSON.
  private var isQuotedJSON: Bool {
    firstBytes.dropFirst().first { $0 > 0x20 } == UInt8(ascii: "\"")
  }

  private var firstBytes: ArraySlice<UInt8> {
    file.bytes[start...].prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  private mutating func readJSON() {
    var position = start
    while position < file.bytes.count, faults.isEmpty {
      var parser = JSONParser(bytes: file.bytes, position: position, records: records)
      let kept = records.count
      records = []
      do throws(Fault) {
        try keep(try parser.parse())
        position = parser.end
      } catch {
        records = Array(parser.records.prefix(kept))
        faults.append(error)
      }
    }
  }

  /// As in apimachinery's `util/yaml/decoder.go`, a line that begins with `---` ends a document
  /// wherever it stands, even inside a text.
  private mutating func readYAML() {
    let count = file.bytes.count
    var first = start
    var line = start
    // After a line like `---x` nothing is sure until the next proper one.
    var isSkipping = false
    while line < count {
      let next = lineEnd(after: line)
      if isSeparator(line) {
        let isProper = isProperSeparator(line, next)
        if !isSkipping, line > first { readDocument(first..<line, reportsFault: isProper) }
        if !isSkipping, !isProper {
          faults.append(Fault("only a comment may follow '---' on its line", at: line))
        }
        isSkipping = !isProper
        // With nothing above it, the line begins the document, and is part of it.
        first = line > first ? next : line
      }
      line = next
    }
    if !isSkipping, first < count { readDocument(first..<count, reportsFault: true) }
  }

  private func lineEnd(after start: Int) -> Int {
    let bytes = file.bytes
    var at = start
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    return min(at + 1, bytes.count)
  }

  private func isSeparator(_ line: Int) -> Bool {
    file.bytes[line] == UInt8(ascii: "-") && file.bytes[line...].starts(with: "---".utf8)
  }

  private func isProperSeparator(_ line: Int, _ end: Int) -> Bool {
    let rest = file.bytes[line + 3..<end].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return rest.isEmpty || rest.first == UInt8(ascii: "#")
  }

  private mutating func readDocument(_ range: Range<Int>, reportsFault: Bool) {
    var range = range
    if file.bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) {
      range = range.lowerBound + 3..<range.upperBound
    }
    if mayHoldForbidden, let place = firstForbidden(in: range, of: file.bytes) {
      if reportsFault { faults.append(Fault("a control character is not allowed", at: place)) }
      return
    }
    let kept = records.count
    var parser = Parser(bytes: file.bytes, range: range, records: records)
    records = []
    do throws(Fault) {
      try keep(try parser.parse())
    } catch {
      if records.isEmpty { records = parser.records }
      records.removeSubrange(min(kept, records.count)...)
      if reportsFault { faults.append(error) }
    }
  }

  private mutating func keep(_ builder: Builder) throws(Fault) {
    records = builder.records
    if builder.hasAliases { try builder.checkAliases() }
    if !builder.refused.isEmpty { try refuse(builder) }
    duplicates += builder.duplicates
    if records.count > builder.root, !isNull(builder.root) { roots.append(builder.root) }
  }

  /// Values without a place in JSON are an error unless they are overwritten.
  private func refuse(_ builder: Builder) throws(Fault) {
    let tree = Tree(file: file, records: records)
    let survivors = tree.survivors(of: builder.root)
    for refused in builder.refused where survivors.contains(refused.record) {
      throw Fault(refused.message, at: Int(records[refused.record].start))
    }
  }

  private func isNull(_ index: Int) -> Bool {
    guard records[index].kind == .scalar else { return false }
    if case .null = ScalarReader(bytes: file.bytes).scalar(records[index]) { return true }
    return false
  }
}
