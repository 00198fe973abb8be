public import Text

/// The effective options of one component.
public struct Options: Sendable {
  public let program: Program
  public let version: Version?
  /// What the inputs set, without what the component ignores.
  public let settings: [Setting]
  /// Flags that stand on the command line and count for nothing beside a configuration file.
  public let ignored: [Setting]
  public let hasConfigFile: Bool
  /// Whether the configuration files are among the inputs; if not, what they could set is unknown.
  public let configFileIsRead: Bool
  public let location: Location
  private let uses: [String: [Setting]]

  public init(
    program: Program, version: Version?, settings: [Setting], hasConfigFile: Bool,
    location: Location, configFileIsRead: Bool = true
  ) {
    self.program = program
    self.version = version
    self.hasConfigFile = hasConfigFile
    self.configFileIsRead = configFileIsRead
    self.location = location
    let table = OptionTable.of(program)
    // Go's programs take an empty variable for one that is not there.
    let given = settings.filter { $0.origin != .environment || !$0.value.isEmpty }
    let named = given.map { Self.whole($0, table) }
    let (kept, ignored) = Self.sift(named, program, table, hasConfigFile: hasConfigFile)
    self.settings = kept
    self.ignored = ignored
    var uses: [String: [Setting]] = [:]
    for setting in kept {
      uses[Self.key(setting.name, program, table), default: []].append(setting)
    }
    self.uses = uses.mapValues(Self.counting)
  }

  /// The option by the name of its flag or of its configuration field.
  public subscript(_ name: String) -> Option {
    let table = OptionTable.of(program)
    let key = Self.key(name, program, table)
    if let uses = uses[key], let last = uses.last {
      return Option(
        name: key, value: last.value, origin: last.origin, location: last.location,
        defaultDependsOnVersion: false, isUnknown: Reference.isWhole(last.value), values: uses)
    }
    let isUnknown = dependsOnUnreadFile(key, table)
    let (value, depends) = isUnknown ? (nil, false) : defaultValue(of: key, table)
    return Option(
      name: key, value: value, origin: .default, location: location,
      defaultDependsOnVersion: depends, isUnknown: isUnknown, values: [])
  }

  public func isSet(_ name: String) -> Bool {
    uses[Self.key(name, program, OptionTable.of(program))] != nil
  }

  /// How the values of an option are written; nil when the option is not known.
  public func kind(of name: String) -> OptionKind? {
    OptionTable.of(program).kind(of: Self.key(name, program, OptionTable.of(program)))
  }

  /// The flags that the component's version no longer has, or does not have yet.
  public var removedFlags: [Setting] { version.map { flags(missingIn: $0) } ?? [] }

  /// The flags set on the command line that a version does not have; it would refuse to start.
  public func flags(missingIn version: Version) -> [Setting] {
    let table = OptionTable.of(program)
    return settings.filter { setting in
      isFlag(setting, table)
        && table.hasFlag(Self.key(setting.name, program, table), of: program, in: version) == false
    }
  }

  /// Whether a setting stands on a command line; installers also fill in fields of files.
  private func isFlag(_ setting: Setting, _ table: OptionTable) -> Bool {
    switch setting.origin {
    case .flag: true
    case .installer: !table.isField(setting.name)
    default: false
    }
  }

  /// The flags set on the command line that no version is known to have.
  public var unknownFlags: [Setting] {
    guard OptionTable.isComplete(for: program) else { return [] }
    let table = OptionTable.of(program)
    return settings.filter { setting in
      isFlag(setting, table)
        && !table.isFlag(Self.key(setting.name, program, table))
        && !CommandLine.carried.contains(setting.name)
    }
  }
}

extension Options {
  /// Flags and fields are kept under one name; `_` in a flag of Kubernetes equals `-`.
  static func key(_ name: String, _ program: Program, _ table: OptionTable) -> String {
    if program.usesPflag, name.utf8.contains(UInt8(ascii: "_")) {
      return table.canonical(dashed(name))
    }
    return table.canonical(name)
  }

  static func dashed(_ name: String) -> String {
    let underscore = UInt8(ascii: "_")
    return String(
      decoding: name.utf8.map { $0 == underscore ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
  }

  /// An entry of a map in a configuration file (`evictionHard.memory.available`) as a use of it.
  private static func whole(_ setting: Setting, _ table: OptionTable) -> Setting {
    guard setting.origin == .configFile, table.kind(of: setting.name) == nil else { return setting }
    let bytes = Array(setting.name.utf8)
    for dot in bytes.indices where bytes[dot] == UInt8(ascii: ".") {
      let field = String(decoding: bytes[..<dot], as: UTF8.self)
      guard table.kind(of: field) == .map else { continue }
      let entry = String(decoding: bytes[(dot + 1)...], as: UTF8.self)
      return Setting(
        name: field, value: "\(entry)=\(setting.value)", location: setting.location,
        origin: setting.origin)
    }
    return setting
  }

  /// Parts what counts from what a configuration file makes void.
  private static func sift(
    _ settings: [Setting], _ program: Program, _ table: OptionTable, hasConfigFile: Bool
  ) -> (kept: [Setting], ignored: [Setting]) {
    guard hasConfigFile else { return (settings, []) }
    var kept: [Setting] = []
    var ignored: [Setting] = []
    for setting in settings {
      let isVoid =
        setting.origin != .configFile
        && configFileVoids(key(setting.name, program, table), program, table)
      if isVoid { ignored.append(setting) } else { kept.append(setting) }
    }
    return (kept, ignored)
  }

  private static func configFileVoids(
    _ name: String, _ program: Program, _ table: OptionTable
  ) -> Bool {
    switch program {
    case .etcd:
      // etcdmain/config.go: the file is the whole configuration.
      return name != "config-file"
    case .kubeScheduler:
      // app/options/options.go: beside --config only the leader election flags are honoured.
      guard let field = table.field(of: name) else { return false }
      return !field.hasPrefix("leaderElection.")
    case .kubeProxy:
      return table.field(of: name) != nil && name != "hostname-override"
    default:
      return false
    }
  }

  /// The uses of one option that count: those of the strongest origin.
  private static func counting(_ uses: [Setting]) -> [Setting] {
    guard let first = uses.first else { return uses }
    if first.name == "feature-gates" || first.name == "featureGates" {
      // The kubelet sets the flag's gates over those of the file, gate by gate.
      return uses.enumerated().sorted {
        ($0.element.origin.rank, $0.offset) < ($1.element.origin.rank, $1.offset)
      }.map(\.element)
    }
    let strongest = uses.map(\.origin.rank).max() ?? 0
    return uses.filter { $0.origin.rank == strongest }
  }
}
