public import Text

/// The options of a command line, read by the program's own rules.
public struct CommandLine: Sendable {
  /// A mistake for which the program would refuse to start.
  public struct Problem: Sendable {
    public enum Kind: Sendable, Hashable {
      case strayWord, malformedValue, missingValue, unknownFlag
      /// Options that exclude each other.
      case conflict
      /// An option without which the program does not start.
      case missingFlag
    }

    public let kind: Kind
    public let message: String
    public let location: Location

    public init(kind: Kind, message: String, location: Location) {
      self.kind = kind
      self.message = message
      self.location = location
    }
  }

  /// In order; a flag that is used twice is there twice.
  public private(set) var settings: [Setting] = []
  /// Empty for a process that runs: what it was given cannot have been wrong.
  public private(set) var problems: [Problem] = []

  /// Flags that are not known are no mistake in a version older than all that is known.
  public init(_ invocation: Invocation, version: Version? = nil) {
    let knowsAll =
      OptionTable.isComplete(for: invocation.program)
      && version.map { $0 >= OptionTable.oldest(invocation.program) } != false
    let table = OptionTable.of(invocation.program)
    var words = invocation.words[...]
    while let word = words.popFirst() {
      guard let (name, inline) = Self.flag(word.text, invocation.program) else {
        if word.text == "--" { break }
        if !word.text.isEmpty, !Reference.isUnfilled(word.text) { addStray(word) }
        continue
      }
      let key = Options.key(name, invocation.program, table)
      let kind = table.kind(of: key)
      var place = word.location
      let value: String
      if let inline {
        value = inline
      } else if kind == .bool || name == "help" || name == "h" {
        value = "true"
      } else if let next = words.first, kind != nil || !next.text.hasPrefix("-") {
        words = words.dropFirst()
        value = next.text
        place = Self.joined(word.location, next.location)
      } else {
        if kind != nil { add(.missingValue, "flag --\(name) has no value", word.location) }
        value = kind == nil ? "true" : ""
      }
      if kind == nil, knowsAll, !Self.carried.contains(name) {
        add(.unknownFlag, "flag --\(name) is unknown", word.location)
      }
      check(name, value, kind, place)
      settings.append(Setting(name: name, value: value, location: place, origin: .flag))
    }
    if !invocation.isExact || invocation.isRunning { problems = [] }
  }

  /// Flags that OpenShift's build of Kubernetes adds.
  static let carried: Set<String> = ["openshift-config", "unsupported-kube-api-over-localhost"]

  /// The name and the value after `=` of a word that is a flag.
  static func flag(_ text: String, _ program: Program) -> (name: String, value: String?)? {
    let bytes = Array(text.utf8)
    guard bytes.count > 1, bytes[0] == UInt8(ascii: "-") else { return nil }
    let dashes = bytes[1] == UInt8(ascii: "-") ? 2 : 1
    let body = bytes[dashes...]
    guard let first = body.first, first != UInt8(ascii: "="), first != UInt8(ascii: "-")
    else { return nil }
    if program.usesPflag, dashes == 1 { return shorthand(body) }
    let equals = body.firstIndex(of: UInt8(ascii: "="))
    let name = String(decoding: body[..<(equals ?? body.endIndex)], as: UTF8.self)
    let value = equals.map { String(decoding: body[($0 + 1)...], as: UTF8.self) }
    return (program.usesPflag ? Options.dashed(name) : name, value)
  }

  /// `-v2`, `-v=2`, `-v 2`: pflag knows one dash only before one letter.
  private static func shorthand(_ body: ArraySlice<UInt8>) -> (name: String, value: String?)? {
    guard let letter = body.first else { return nil }
    let rest = body.dropFirst()
    let name = String(decoding: [letter], as: UTF8.self)
    if rest.isEmpty { return (name, nil) }
    let value = rest.first == UInt8(ascii: "=") ? rest.dropFirst() : rest
    return (name, String(decoding: value, as: UTF8.self))
  }

  private static func joined(_ a: Location, _ b: Location) -> Location {
    guard a.file === b.file, b.offset >= a.offset else { return a }
    let (end, overflow) = b.offset.addingReportingOverflow(b.length)
    return overflow ? a : a.file.location(at: a.offset, length: end - a.offset)
  }

  private mutating func addStray(_ word: Word) {
    var message = "'\(word.text)' belongs to no flag"
    if let last = settings.last, last.value == "true", GoValue.bool(word.text) != nil {
      message = "'\(word.text)' is no value of --\(last.name): a boolean flag takes one only by '='"
    }
    add(.strayWord, message, word.location)
  }

  private mutating func check(
    _ name: String, _ value: String, _ kind: OptionKind?, _ location: Location
  ) {
    guard let kind, !value.isEmpty, !Reference.isUnfilled(value) else { return }
    let expected: String? =
      switch kind {
      case .bool: GoValue.bool(value) == nil ? "true or false" : nil
      case .int: GoValue.int(value) == nil ? "a whole number" : nil
      case .size: GoValue.int(value) == nil ? "a whole number of bytes" : nil
      case .duration: GoValue.seconds(value) == nil ? "a duration such as 1m30s" : nil
      case .float: Double(value) == nil ? "a number" : nil
      case .string, .list, .map: nil
      }
    guard let expected else { return }
    add(.malformedValue, "--\(name) is '\(value)', which is not \(expected)", location)
  }

  private mutating func add(_ kind: Problem.Kind, _ message: String, _ location: Location) {
    problems.append(Problem(kind: kind, message: message, location: location))
  }
}
