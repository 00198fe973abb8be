public import Text

/// A systemd unit or drop-in, with the command lines it starts.
public struct SystemdUnit: Sendable {
  /// `key=value` in a section, continuation lines joined.
  public struct Entry: Sendable {
    public let section: String
    public let key: String
    public let value: String
    /// The place of the value.
    public let location: Location
    /// The value with the places of its parts; line ends inside it stand for blanks.
    let parts: [SystemdLine]
  }

  public private(set) var entries: [Entry]
  public let location: Location

  /// nil when the file has no section of a unit.
  public static func read(_ file: SourceFile) -> SystemdUnit? {
    let entries = SystemdReader.entries(of: file)
    guard !entries.isEmpty, looksLike(file.bytes) else { return nil }
    return SystemdUnit(entries: entries, location: file.location())
  }

  /// Whether a line is the header of a section that units have.
  public static func looksLike(_ bytes: [UInt8]) -> Bool {
    let headers: Set<String> = [
      "[Unit]", "[Service]", "[Install]", "[Timer]", "[Mount]", "[Socket]", "[Slice]", "[Path]",
    ]
    let text = PlacedText(SourceFile(path: "", bytes: bytes))
    return text.lines.contains { line in
      guard !line.isEmpty, bytes[line.lowerBound] == UInt8(ascii: "[") else { return false }
      return text.words(in: line).first.map { headers.contains($0.text) } ?? false
    }
  }

  /// The last value of a key; nil when it is not there.
  public func property(_ section: String, _ key: String) -> String? {
    entry(section, key)?.value
  }

  public func entry(_ section: String, _ key: String) -> Entry? {
    entries.last { $0.section == section && $0.key == key }
  }

  /// The unit as a drop-in of `NAME.service.d/` changes it; drop-ins apply in name order.
  public func applying(_ dropIn: SystemdUnit) -> SystemdUnit {
    var unit = self
    unit.entries.append(contentsOf: dropIn.entries)
    return unit
  }

  /// The words of every `ExecStart=`, quotes removed and variables as written.
  public var execStart: [[Word]] { commands("ExecStart") }

  /// The command lines of a key such as `ExecStartPre`; an empty value forgets those before it.
  public func commands(_ key: String) -> [[Word]] {
    values(key).map { SystemdWords.split($0.parts, isCommand: true) }.filter { !$0.isEmpty }
  }

  /// The variables that `Environment=` sets, and those given to a container by `--env`.
  public var environment: [Assignment] {
    ownEnvironment + containers.flatMap(\.variables).compactMap(Assignment.init(word:))
  }

  private var ownEnvironment: [Assignment] {
    values("Environment").flatMap { SystemdWords.split($0.parts, isCommand: false) }
      .compactMap(Assignment.init(word:))
  }

  /// The containers that the unit starts.
  private var containers: [ContainerRun] {
    ["ExecStart", "ExecStartPre"].flatMap { expandedCommands($0, with: []) }
      .compactMap { ContainerRun($0[...]) }
  }

  /// The files whose variables the service or its container gets; later ones win. A leading `-` makes one optional.
  public var environmentFiles: [(path: String, optional: Bool, location: Location)] {
    values("EnvironmentFile").map { entry in
      let optional = entry.value.utf8.first == UInt8(ascii: "-")
      let path = optional ? String(entry.value.dropFirst()) : entry.value
      return (path, optional, entry.location)
    } + containers.flatMap(\.environmentFiles).map { ($0.text, false, $0.location) }
  }

  /// The entries of a list in the service section since it was last emptied.
  private func values(_ key: String) -> ArraySlice<Entry> {
    let all = entries.filter { $0.section == "Service" && $0.key == key }
    let start = all.lastIndex { $0.value.isEmpty }.map { $0 + 1 } ?? 0
    return all[start...]
  }

  /// The command line that runs a component, variables filled in from `Environment=` and, over
  /// them, from the given assignments of its environment files.
  ///
  /// Where `ExecStart=` only follows a container's log, the commands before it start it.
  /// `isPartial` keeps variables that nothing sets: a file that is not there may set them.
  public func command(with assignments: [Assignment], isPartial: Bool = false) -> [Word] {
    let main = expandedCommands("ExecStart", with: assignments, isPartial: isPartial)
    let others = ["ExecStartPre", "ExecStartPost"].flatMap {
      expandedCommands($0, with: assignments, isPartial: isPartial)
    }
    for command in main + others where Invocation.find(in: command) != nil { return command }
    return main.last ?? []
  }

  private func expandedCommands(
    _ key: String, with assignments: [Assignment], isPartial: Bool = false
  ) -> [[Word]] {
    var variables: [String: Assignment] = [:]
    for assignment in ownEnvironment + assignments { variables[assignment.name] = assignment }
    return commands(key).map { SystemdWords.expand($0, variables, keepsUnknown: isPartial) }
  }
}
