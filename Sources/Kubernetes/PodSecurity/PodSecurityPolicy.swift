public import Text
public import YAML

extension PodSecurity {
  /// What a namespace does with pods of a level: refuse, log or warn.
  public enum Mode: String, Sendable, CaseIterable { case enforce, audit, warn }

  /// A level as the rules of some minor have it.
  public struct Demand: Sendable {
    public internal(set) var level: Level
    /// The minor of 1.x; nil is `latest`, the API server's own.
    public internal(set) var minor: Int?
    /// Where the level is said; nil when nothing says it.
    public internal(set) var location: Location?

    public init(_ level: Level, minor: Int? = nil, location: Location? = nil) {
      self.level = level
      self.minor = minor
      self.location = location
    }

    /// `restricted`, or `restricted:v1.30`.
    public var description: String { minor.map { "\(level.rawValue):v1.\($0)" } ?? level.rawValue }
  }

  /// What is asked of the pods of a namespace.
  public struct Policy: Sendable {
    public internal(set) var enforce: Demand
    public internal(set) var audit: Demand
    public internal(set) var warn: Demand

    /// What holds where nobody says anything.
    public static let none = Policy(
      enforce: Demand(.privileged), audit: Demand(.privileged), warn: Demand(.privileged))

    public subscript(mode: Mode) -> Demand {
      switch mode {
      case .enforce: enforce
      case .audit: audit
      case .warn: warn
      }
    }
  }
}

extension PodSecurity.Policy {
  /// The defaults of a `PodSecurityConfiguration`.
  public init(defaults: Node?) {
    func demand(_ mode: PodSecurity.Mode) -> PodSecurity.Demand {
      let level = defaults[mode.rawValue]
      return PodSecurity.Demand(
        level?.text.flatMap(PodSecurity.Level.init) ?? .privileged,
        minor: defaults["\(mode.rawValue)-version"]?.text.flatMap(PodSecurity.minor),
        location: level?.location)
    }
    self.init(enforce: demand(.enforce), audit: demand(.audit), warn: demand(.warn))
  }

  /// The defaults as the labels of a namespace change them: `api/helpers.go`, `PolicyToEvaluate`.
  ///
  /// A misspelt level to enforce counts as restricted, one to audit or warn as privileged.
  public init(labels: Labels, defaults: PodSecurity.Policy) {
    self = defaults
    let said = Self.read(labels, .enforce, &enforce, misspelt: .restricted)
    Self.read(labels, .audit, &audit, misspelt: .privileged)
    Self.read(labels, .warn, &warn, misspelt: .privileged)
    let saysWarn = labels[PodSecurity.label(.warn)] != nil
    if said, !saysWarn, enforce.level > warn.level {
      let own = warn.minor
      warn = enforce
      if labels[PodSecurity.label(.warn) + "-version"] != nil { warn.minor = own }
    }
  }

  /// Whether the label says a level that exists.
  @discardableResult
  private static func read(
    _ labels: Labels, _ mode: PodSecurity.Mode, _ demand: inout PodSecurity.Demand,
    misspelt: PodSecurity.Level
  ) -> Bool {
    let key = PodSecurity.label(mode)
    if let version = labels[key + "-version"] { demand.minor = PodSecurity.minor(version) }
    guard let node = labels.node[key], let text = node.text else { return false }
    let level = PodSecurity.Level(rawValue: text)
    demand.level = level ?? misspelt
    demand.location = node.location
    return level != nil
  }
}

extension PodSecurity {
  /// The label of a namespace that says the level of a mode.
  public static func label(_ mode: Mode) -> String { "pod-security.kubernetes.io/\(mode.rawValue)" }

  /// The minor of `v1.30`; nil for `latest`, as which everything misspelt counts.
  public static func minor(_ version: String) -> Int? {
    guard version.hasPrefix("v1.") else { return nil }
    let digits = version.utf8.dropFirst(3)
    let isNumber =
      !digits.isEmpty && digits.count < 5 && digits.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    guard isNumber, digits.count == 1 || digits.first != 0x30 else { return nil }
    return Int(Substring(digits))
  }
}
