/// How the values of an option are written.
public enum OptionKind: String, Sendable {
  case bool, int, float, string, list, map, duration, size
}

/// What is known of one option in one span of versions.
struct OptionRow: Sendable {
  let isField: Bool
  let name: String
  /// The field of a flag, or the flag of a field.
  let pair: String?
  let kind: OptionKind
  let value: String
  let from: Version?
  let until: Version?
  let introduced: Version?
  let deprecated: Version?
  let removed: Version?

  /// Whether the default is valid in a version.
  func holds(in version: Version) -> Bool {
    if let from, version < from { return false }
    if let until, version.release > until { return false }
    if let removed, version.release >= removed { return false }
    return true
  }

  /// Whether a version lies before the first that the row was seen in, and the option was not
  /// introduced with that.
  func isOlderThanTable(_ version: Version) -> Bool {
    guard let from, version < from else { return false }
    return introduced.map { $0 <= version } ?? true
  }

  fileprivate init?(_ cells: [Substring.UTF8View.SubSequence]) {
    guard cells.count == 10 else { return nil }
    func text(_ at: Int) -> String { String(Substring(cells[at])) }
    func version(_ at: Int) -> Version? { Version(Substring(cells[at])) }
    guard let kind = OptionKind(rawValue: text(3)) else { return nil }
    isField = cells[0].elementsEqual("field".utf8)
    name = text(1)
    pair = cells[2].isEmpty ? nil : text(2)
    self.kind = kind
    value = text(4)
    (from, until, introduced) = (version(5), version(6), version(7))
    (deprecated, removed) = (version(8), version(9))
  }
}

/// The options of one program, by the name of the flag or else of the field.
struct OptionTable: Sendable {
  private var rows: [String: [OptionRow]] = [:]
  private var flags: [String: String] = [:]
  /// Whether a flag that is not in the table is no flag of the program.
  ///
  /// Clouds add flags of their own to the cloud-controller-manager.
  static func isComplete(for program: Program) -> Bool { program != .cloudControllerManager }

  /// The first release of which the table knows every flag.
  static func oldest(_ program: Program) -> Version {
    program == .etcd ? Version(major: 3, minor: 3) : Version(major: 1, minor: 20)
  }

  /// The table of a program whose data could not be found has no rows.
  static func of(_ program: Program) -> OptionTable { all[program] ?? OptionTable() }

  private static let all: [Program: OptionTable] = read()

  private static func read() -> [Program: OptionTable] {
    var tables: [Program: OptionTable] = [:]
    var program: Program?
    let text = optionsTable.description
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "@") {
        program = Program(rawValue: String(Substring(line.dropFirst())))
        continue
      }
      let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard let program, let row = OptionRow(cells) else { continue }
      tables[program, default: OptionTable()].add(row)
    }
    return tables
  }

  private mutating func add(_ row: OptionRow) {
    if row.isField, let flag = row.pair { flags[row.name] = flag }
    if !row.isField, let field = row.pair, flags[field] == nil { flags[field] = row.name }
    rows[row.isField ? row.pair ?? row.name : row.name, default: []].append(row)
  }

  /// The one name under which a flag and its configuration field are kept.
  func canonical(_ name: String) -> String { flags[name] ?? name }

  func rows(of name: String) -> [OptionRow] { rows[canonical(name)] ?? [] }

  func kind(of name: String) -> OptionKind? { rows(of: name).first?.kind }

  /// The configuration field of an option, when it has one.
  func field(of name: String) -> String? {
    for row in rows(of: name) {
      if row.isField { return row.name }
      if let pair = row.pair { return pair }
    }
    return nil
  }

  /// Whether the option can be given on the command line at all.
  func isFlag(_ name: String) -> Bool { rows(of: name).contains { !$0.isField } }

  /// Whether the name is that of a field of the configuration file.
  func isField(_ name: String) -> Bool { rows(of: name).contains { $0.isField && $0.name == name } }

  /// Whether the program of that version has the flag; nil when the table does not know it.
  func hasFlag(_ name: String, of program: Program, in version: Version) -> Bool? {
    // The oldest pages leave flags out that the next have.
    let isOld = version < Self.oldest(program)
    let flags = rows(of: name).filter { !$0.isField }
    guard !flags.isEmpty else { return nil }
    return flags.contains { row in
      if !isOld, let introduced = row.introduced, version < introduced { return false }
      if let removed = row.removed, version.release >= removed { return false }
      return true
    }
  }
}
