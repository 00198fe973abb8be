import Text

/// Cuts a file into documents and reads one after the other.
///
/// As in apimachinery's `util/yaml/decoder.go`, a line that begins with `---` ends a document
/// wherever it stands, even inside a text.
struct StreamReader {
  let file: SourceFile
  var records: [Record] = []
  var roots: [Int] = []
  var faults: [Fault] = []
  var duplicates: [Builder.Duplicate] = []

  init(file: SourceFile) {
    self.file = file
  }

  mutating func readYAML() {
    let bytes = file.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var line = start
    var isSkipping = false
    while line < bytes.count {
      let next = lineEnd(after: line)
      if isSeparator(line) {
        let isValid = isValidSeparator(line, next)
        if !isSkipping, line > start { readDocument(start..<line, endsWell: isValid) }
        if !isValid, !isSkipping {
          faults.append(Fault("only a comment may follow '---' on its line", at: line))
        }
        isSkipping = !isValid
        start = isValid ? next : line
      }
      line = next
    }
    if !isSkipping, start < bytes.count { readDocument(start..<bytes.count, endsWell: true) }
  }

  private func lineEnd(after start: Int) -> Int {
    var at = start
    let bytes = file.bytes
    while at < bytes.count, bytes[at] != 0x0A { at += 1 }
    return min(at + 1, bytes.count)
  }

  private func isSeparator(_ line: Int) -> Bool {
    let bytes = file.bytes
    guard line + 3 <= bytes.count, bytes[line] == UInt8(ascii: "-") else { return false }
    return bytes[line + 1] == UInt8(ascii: "-") && bytes[line + 2] == UInt8(ascii: "-")
  }

  private func isValidSeparator(_ line: Int, _ end: Int) -> Bool {
    let rest = file.bytes[line + 3..<end].drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return rest.isEmpty || rest.first == UInt8(ascii: "#")
  }

  private mutating func readDocument(_ range: Range<Int>, endsWell: Bool) {
    let kept = records.count
    var parser = Parser(bytes: file.bytes, range: range, records: records)
    records = []
    do throws(Fault) {
      var builder = try parser.parse()
      try builder.finish()
      records = builder.records
      duplicates += builder.duplicates
      if records.count > kept, !isNull(kept) { roots.append(kept) }
    } catch {
      records = parser.records
      records.removeSubrange(min(kept, records.count)...)
      if endsWell { faults.append(error) }
    }
  }

  private func isNull(_ index: Int) -> Bool {
    guard records[index].kind == .scalar else { return false }
    if case .null = ScalarReader(bytes: file.bytes).scalar(records[index]) { return true }
    return false
  }
}
