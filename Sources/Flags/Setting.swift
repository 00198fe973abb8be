public import Text

/// What kind of input gave an option its value.
public enum Origin: Sendable, Hashable {
  case flag
  case environment
  case configFile
  /// An installer's description of the component, such as kubeadm's `extraArgs`.
  case installer
  case `default`

  /// Which of two origins counts when both set one option; flags win over configuration files.
  var rank: Int {
    switch self {
    case .flag: 4
    case .environment: 3
    case .installer: 2
    case .configFile: 1
    case .default: 0
    }
  }
}

/// An option that some input sets.
public struct Setting: Sendable {
  /// The flag without its dashes, or the dotted field of a configuration file.
  public let name: String
  public let value: String
  public let location: Location
  public let origin: Origin

  public init(name: String, value: String, location: Location, origin: Origin) {
    self.name = name
    self.value = value
    self.location = location
    self.origin = origin
  }
}

/// A variable of a process' environment.
public struct Assignment: Sendable {
  public let name: String
  public let value: String
  /// The place of the value.
  public let location: Location

  public init(name: String, value: String, location: Location) {
    self.name = name
    self.value = value
    self.location = location
  }
  /// The assignment that a word like `NAME=value` makes.
  init?(word: Word) {
    let bytes = Array(word.text.utf8)
    guard let equals = EnvironmentFile.assignment(bytes[...]) else { return nil }
    name = String(decoding: bytes[..<equals], as: UTF8.self)
    value = String(decoding: bytes[(equals + 1)...], as: UTF8.self)
    location = word.location
  }
}
