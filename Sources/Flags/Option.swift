public import Text

/// One option of a component: what it is set to, or what it is when nothing sets it.
public struct Option: Sendable {
  public let name: String
  /// The effective text; nil when nothing sets the option and its default is unknown or none.
  public let value: String?
  public let origin: Origin
  /// Where the option is set, else the component's place.
  public let location: Location
  /// Whether the version is unknown and the default is not the same in all versions of today.
  public let defaultDependsOnVersion: Bool
  /// Whether a configuration file that is not among the inputs may set the option, or a variable
  /// that no input tells of.
  public let isUnknown: Bool
  /// Every use that counts, in order.
  public let values: [Setting]

  public var isSet: Bool { origin != .default }

  /// The truth value, by Go's `strconv.ParseBool`.
  public var bool: Bool? { value.flatMap(GoValue.bool) }

  public var int: Int? { value.flatMap(GoValue.int) }

  /// A Go duration (`1h30m`) in seconds.
  public var seconds: Double? { value.flatMap(GoValue.seconds) }

  /// All uses together, each a line of comma-separated values.
  public var list: [String] {
    // What only a variable or a command tells is no list of its words.
    if isSet && isUnknown { return [] }
    if values.isEmpty { return value.map(GoValue.list) ?? [] }
    return values.flatMap { GoValue.list($0.value) }
  }

  /// All uses together, each made of comma-separated pairs; later pairs win.
  public var map: [String: String] {
    var pairs: [String: String] = [:]
    if isSet && isUnknown { return [:] }
    for text in values.isEmpty ? [value ?? ""] : values.map(\.value) {
      for (key, value) in GoValue.pairs(text) { pairs[key] = value }
    }
    return pairs
  }
}
