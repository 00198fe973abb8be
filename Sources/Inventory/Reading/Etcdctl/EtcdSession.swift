import Text
import YAML

/// Reads saved output of etcdctl and etcdutl in any form, several outputs in one file, with the
/// shell's prompt and what went to standard error among them.
struct EtcdSession {
  private let lines: EtcdLines
  private(set) var outputs: [EtcdOutput] = []
  /// The columns of the table that is being read, and its rows so far.
  private var header: [String] = []
  private var rows: [(cells: [String], place: Location)] = []
  private var isInHeader = false
  /// The pairs of the `-w fields` record that is being read.
  private var fields: [EtcdFields.Pair] = []
  private var cluster: EtcdMemberID?
  /// Whether the command that stands above asks for every member.
  private var asksAll = false

  /// How much of a file is looked at to tell its kind: a learner's health comes behind a hundred
  /// lines of complaints.
  private static let telling = 1 << 20

  static func looksLike(_ file: SourceFile) -> Bool {
    let lines = EtcdLines(file)
    var seen = 0
    var json = 0
    for line in lines.lines(upTo: telling) where !line.isEmpty {
      seen += 1
      if isJSON(line, lines) { json += 1 } else if isTelling(line, lines) { return true }
    }
    // A file that is one document is better read as such.
    return json > 0 && seen > 1
  }

  static func read(_ file: SourceFile) -> [EtcdOutput] {
    var session = EtcdSession(file)
    session.readLines()
    return session.outputs
  }

  private init(_ file: SourceFile) { lines = EtcdLines(file) }

  private static func isJSON(_ line: Range<Int>, _ lines: EtcdLines) -> Bool {
    guard let last = lines.last(line), last == UInt8(ascii: "}") || last == UInt8(ascii: "]")
    else { return false }
    return lines.starts(line, with: "[{\"Endpoint\":")
      || lines.starts(line, with: "[{\"endpoint\":")
      || lines.starts(line, with: "{\"header\":{\"cluster_id\":")
      || (lines.starts(line, with: "{\"hash\":") && lines.holds(line, "\"totalKey\":"))
  }

  /// Whether nothing but etcdctl writes such a line.
  private static func isTelling(_ line: Range<Int>, _ lines: EtcdLines) -> Bool {
    switch lines.first(line) {
    case UInt8(ascii: "|"), 0xE2: return lines.isRow(line) && EtcdTable(lines.row(line)) != nil
    case UInt8(ascii: "\""):
      return lines.starts(line, with: "\"ClusterID\" :")
        || lines.starts(line, with: "\"Endpoint\" :")
        || lines.starts(line, with: "\"Hash\" :")
    case UInt8(ascii: "m") where lines.starts(line, with: "memberID:"):
      return alarm(line, lines) != nil
    default: break
    }
    if health(line, lines) != nil || failure(line, lines) != nil { return true }
    guard line.count < 4096, lines.holds(line, ", ") else { return false }
    let cells = lines.cells(line)
    let place = lines.place(line)
    return EtcdCells.member(cells, place) != nil || EtcdCells.status(cells, place) != nil
      || EtcdCells.snapshot(cells, place) != nil
  }

  private mutating func readLines() {
    for line in lines.lines() {
      if lines.isRow(line) {
        readRow(line)
        continue
      }
      if lines.isRule(line) {
        isInHeader = isInHeader && rows.isEmpty && header.isEmpty
        continue
      }
      endTable()
      if lines.first(line) == UInt8(ascii: "\""), let pair = EtcdFields.pair(line, lines) {
        fields.append(pair)
        continue
      }
      endFields()
      if !line.isEmpty { readLine(line) }
    }
    endTable()
    endFields()
  }

  private mutating func readLine(_ line: Range<Int>) {
    if Self.isJSON(line, lines) {
      readJSON(line)
    } else if let health = Self.health(line, lines) {
      add(.health([health]), at: line)
    } else if let failure = Self.failure(line, lines) {
      add(.failures([failure]), at: line)
    } else if let alarm = Self.alarm(line, lines) {
      add(.alarms([alarm]), at: line)
    } else if let command = EtcdCommandLine(lines, line) {
      asksAll = command.asksAll
      cluster = nil
      if command.isAlarmList { add(.alarms([]), at: line) }
    } else {
      readCells(line)
    }
  }

  private mutating func readCells(_ line: Range<Int>) {
    let cells = lines.cells(line)
    let place = lines.place(line)
    if let member = EtcdCells.member(cells, place) {
      add(.members([member]), at: line)
    } else if let status = EtcdCells.status(cells, place) {
      add(.status([status]), at: line)
    } else if let snapshot = EtcdCells.snapshot(cells, place) {
      add(.snapshot(snapshot), at: line)
    }
  }

  private mutating func readJSON(_ line: Range<Int>) {
    let part = SourceFile(
      path: lines.file.path, bytes: Array(lines.text(line).utf8), enclosing: lines.place(line))
    for document in Stream(reading: part).documents {
      guard var output = EtcdJSON.read(document) else { continue }
      output.asksAll = asksAll
      outputs.append(output)
    }
  }

  private mutating func readRow(_ line: Range<Int>) {
    let cells = lines.row(line)
    if EtcdTable(cells) != nil {
      endTable()
      header = cells
    } else if cells.first?.isEmpty == true, !rows.isEmpty {
      // A cell that is too long goes on below; its row has no key there.
      for (column, cell) in cells.enumerated() where !cell.isEmpty {
        let last = rows.count - 1
        guard column < rows[last].cells.count else { continue }
        rows[last].cells[column] += rows[last].cells[column].isEmpty ? cell : " \(cell)"
      }
    } else {
      rows.append((cells, lines.place(line)))
    }
  }

  private mutating func endTable() {
    guard let table = EtcdTable(header) else { return }
    for (cells, place) in rows { append(table.content(cells, place), .text, at: place) }
    header = []
    rows = []
  }

  private mutating func endFields() {
    guard let first = fields.first else { return }
    let record = EtcdFields(fields)
    cluster = record.cluster ?? cluster
    if let content = record.content { append(content, .fields, at: first.place) }
    fields = []
  }

  private mutating func add(_ content: EtcdOutput.Content, at line: Range<Int>) {
    append(content, .text, at: lines.place(line))
  }

  /// Adds a line to the output it is of, or begins another output.
  private mutating func append(
    _ content: EtcdOutput.Content?, _ form: EtcdOutput.Form, at place: Location
  ) {
    guard let content else { return }
    let next = EtcdOutput(
      content: content, form: form, clusterID: cluster, asksAll: asksAll, location: place)
    guard let last = outputs.indices.last,
      outputs[last].form == form || outputs[last].isEmptyAlarmList,
      let joined = outputs[last].content.joined(to: content)
    else {
      outputs.append(next)
      return
    }
    outputs[last].content = joined
  }

  private static func health(_ line: Range<Int>, _ lines: EtcdLines) -> EtcdHealth? {
    if let end = lines.find(line, " is healthy: successfully committed proposal") {
      let endpoint = lines.text(line.lowerBound..<end)
      return EtcdHealth(
        endpoint: endpoint, isHealthy: true, error: "", location: lines.place(line))
    }
    let mark: StaticString = " is unhealthy: failed to commit proposal: "
    guard let end = lines.find(line, mark) else { return nil }
    let error = lines.text(min(end + mark.utf8CodeUnitCount, line.upperBound)..<line.upperBound)
    return EtcdHealth(
      endpoint: lines.text(line.lowerBound..<end), isHealthy: false, error: error,
      location: lines.place(line))
  }

  private static func failure(_ line: Range<Int>, _ lines: EtcdLines) -> EtcdHealth? {
    let mark: StaticString = "Failed to get the status of endpoint "
    guard lines.starts(line, with: mark) else { return nil }
    let start = line.lowerBound + mark.utf8CodeUnitCount
    let parts = lines.text(start..<line.upperBound).utf8.split(separator: 0x20, maxSplits: 1)
    guard let endpoint = parts.first else { return nil }
    let error = parts.dropFirst().first.map { String(Substring($0)) } ?? ""
    return EtcdHealth(
      endpoint: String(Substring(endpoint)), isHealthy: false,
      error: String(error.drop { $0 == "(" }.prefix { $0 != ")" }), location: lines.place(line))
  }

  /// `memberID:13195394291058371180 alarm:NOSPACE`
  private static func alarm(_ line: Range<Int>, _ lines: EtcdLines) -> EtcdAlarm? {
    guard lines.starts(line, with: "memberID:") else { return nil }
    return EtcdAlarm(text: lines.text(line), location: lines.place(line))
  }
}

extension EtcdAlarm {
  /// A line of `alarm list`, or what a status repeats of it among its errors.
  init?(text: String, location: Location) {
    let words = text.utf8.split(separator: 0x20).map { String(Substring($0)) }
    let number = words.first { $0.hasPrefix("memberID:") }?.dropFirst(9)
    let kind = words.first { $0.hasPrefix("alarm:") }?.dropFirst(6)
    guard let kind, !kind.isEmpty else { return nil }
    // Releases before 3.4.22 and 3.5.5 name no member for a corruption they find themselves.
    let member = number.flatMap { EtcdMemberID(decimal: $0) } ?? EtcdMemberID(0)
    self.init(member: member, kind: String(kind), location: location)
  }
}

extension EtcdOutput {
  /// Made of the command line alone, whose output may follow in any form.
  fileprivate var isEmptyAlarmList: Bool {
    if case .alarms(let alarms) = content { alarms.isEmpty } else { false }
  }
}

extension EtcdOutput.Content {
  /// Two pieces of one output; nil when the second is of another.
  fileprivate func joined(to next: Self) -> Self? {
    switch (self, next) {
    case (.members(let old), .members(let new)):
      // A member that comes twice begins another list.
      new.contains { member in old.contains { $0.id == member.id } } ? nil : .members(old + new)
    case (.status(let old), .status(let new)):
      new.contains { status in old.contains { $0.endpoint == status.endpoint } }
        ? nil : .status(old + new)
    case (.health(let old), .health(let new)):
      new.contains { health in old.contains { $0.endpoint == health.endpoint } }
        ? nil : .health(old + new)
    case (.failures(let old), .failures(let new)): .failures(old + new)
    case (.alarms(let old), .alarms(let new)): .alarms(old + new)
    default: nil
    }
  }
}
