import Text

/// Cuts a file into documents and reads one after the other.
struct StreamReader: ~Copyable {
  let text: ReadableText
  /// Whether the exact reader reads everything.
  private let isExact: Bool
  private(set) var records: Records
  private(set) var roots: [Int] = []
  private(set) var faults: [Fault] = []
  private(set) var duplicates: [Duplicate] = []
  /// The first character from here on that only the exact reader knows.
  private var odd: Int

  init(_ text: ReadableText, isExact: Bool, records: consuming Records) {
    self.text = text
    self.isExact = isExact
    self.records = records
    odd = text.odd
  }

  consuming func takeAll() -> Records { records }

  private var bytes: [UInt8] { text.bytes }
  private var reader: ScalarReader { ScalarReader(bytes: text.bytes) }

  /// As `kubectl` does, takes what begins with `{` for JSON, and what then is none for YAML.
  mutating func read() {
    guard bytes.count < Int(UInt32.max) else {
      faults.append(Fault("the file is larger than can be read", at: 0))
      return
    }
    // Of real manifests it takes one record for 25 bytes.
    records.reserve(bytes.count / 16)
    if looksLikeJSON {
      readJSON()
      guard let mistake = faults.first else { return }
      records.removeAll(from: 0)
      (roots, faults, duplicates) = ([], [], [])
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
    bytes[text.start...].prefix(4096).drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
  }

  private mutating func readJSON() {
    var position = text.start
    while position < bytes.count, faults.isEmpty {
      var parser = JSONParser(bytes: bytes, position: position, records: takeRecords())
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

  /// As in apimachinery's `util/yaml/decoder.go`, a line that begins with `---` ends a document
  /// wherever it stands, even inside a text. With nothing above it, it begins one.
  private mutating func readYAML() {
    let bytes = self.bytes
    bytes.withUnsafeBufferPointer { buffer in
      var quick = LineReader(Lines(buffer), reader, records: takeRecords())
      var first = text.start
      while first < bytes.count {
        let isProper = isProperSeparator(first, quick.lines)
        let stop = isProper ?? true ? readDocument(from: first, &quick) : first
        if stop >= bytes.count { break }
        first = quick.lines.nextLine(from: stop)
        if isProperSeparator(stop, quick.lines) != true {
          faults.append(
            Fault(
              "only a comment may follow '---'; begin the document on the next line", at: stop))
          // Nothing is sure until the next proper one.
          first = behindProperSeparator(first, quick.lines)
        }
      }
      swap(&records, &quick.records)
    }
  }

  /// Nil where the line is no separator.
  private func isProperSeparator(_ line: Int, _ lines: Lines) -> Bool? {
    guard lines.begins(line, with: UInt8(ascii: "-")) else { return nil }
    let rest = bytes[line + 3..<lines.lineBreak(from: line)].drop {
      $0 == 0x20 || (0x09...0x0D).contains($0)
    }
    return rest.isEmpty || rest.first == UInt8(ascii: "#")
  }

  private func behindProperSeparator(_ start: Int, _ lines: Lines) -> Int {
    var line = start
    while line < lines.count {
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
      do throws(LineReader.Unsure) {
        let stop = try quick.read(from: first)
        if stop <= odd {
          keep(&quick, from: kept, at: first)
          return stop
        }
      } catch {}
      quick.records.removeAll(from: kept)
    }
    var stop = quick.lines.nextLine(from: first)
    while stop < bytes.count, !quick.lines.begins(stop, with: UInt8(ascii: "-")) {
      stop = quick.lines.nextLine(from: stop)
    }
    swap(&records, &quick.records)
    readExactly(first..<stop, reportsFault: isProperSeparator(stop, quick.lines) ?? true)
    swap(&records, &quick.records)
    if odd < stop { odd = bytes.withUnsafeBufferPointer { Survey($0).firstOdd(from: stop) } }
    return stop
  }

  private mutating func keep(_ quick: inout LineReader, from root: Int, at first: Int) {
    guard quick.records.count > root else { return }
    do throws(Fault) {
      if quick.records.mayBeAliasBomb(quick.anchors.aliases, from: root) {
        try quick.records.checkAliases(from: root, reader)
      }
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
    var parser = Parser(bytes: bytes, range: range, records: takeRecords())
    var fault: Fault?
    do throws(Fault) { try parser.parse() } catch { fault = error }
    keep(parser.finish(), fault, reportsFault: reportsFault)
  }

  private mutating func takeRecords() -> Records {
    var taken = Records(capacity: 0)
    swap(&taken, &records)
    return taken
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

extension Builder {
  consuming func takeRecords() -> Records { records }

  /// Looks at what can only be judged when the document is complete.
  fileprivate func checkWhole(in text: ReadableText) throws(Fault) {
    if hasAliases { try records.checkAliases(from: root, reader) }
    if refused.isEmpty { return }
    // Values without a place in JSON are an error unless they are overwritten.
    let tree = Tree(file: text.file, text: text.bytes, records: records.copy(from: root))
    let survivors = tree.survivors(of: 0)
    for refused in refused where survivors.contains(refused.record - root) {
      throw Fault(refused.message, at: Int(records[refused.record].start))
    }
  }
}
