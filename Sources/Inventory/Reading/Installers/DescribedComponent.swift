import Flags
import Text
import YAML

/// A component as the configuration of an installer describes it: what it would run, beneath what
/// other inputs show to run.
struct DescribedComponent {
  /// Where the component is to run.
  enum Place {
    case host(String)
    /// On machines that nothing among the inputs names.
    case shared(String)
    /// On these machines, unless others are known; without any, on what is called thus.
    case hosts([String], else: String)
  }

  let program: Program
  let place: Place
  let installer: Installer
  var version: Version?
  var arguments: InstallerArguments
  /// The fields of the configuration file that the installer writes for the component.
  var fields: [Setting] = []
  var hasConfigFile = false
  /// Whether nothing else can add to the arguments.
  var isComplete = true
  /// Whether that file's fields are known.
  var configFileIsRead = true

  /// The component on a host, with the fields that another document sets for it.
  func component(on host: String, fields others: [Setting] = []) -> Component {
    let location = arguments.location
    let invocation = Invocation(program: program, words: arguments.words, location: location)
    let commandLine = CommandLine(invocation, version: version)
    let flags = commandLine.settings.map {
      Setting(name: $0.name, value: $0.value, location: $0.location, origin: .installer)
    }
    let options = Options(
      program: program, version: version, settings: flags + fields + others,
      hasConfigFile: hasConfigFile || !others.isEmpty, location: location,
      configFileIsRead: configFileIsRead)
    return Component(
      program: program, host: host, options: options, version: version,
      source: isComplete ? .installer : .configuration,
      location: location,
      // OpenShift's programs have flags of their own.
      problems: installer == .openShift ? [] : commandLine.problems)
  }
}

/// The arguments that an installer gives a component: its own, beneath those of its user.
struct InstallerArguments {
  /// The place that stands for what the installer sets of itself.
  let location: Location
  private var own: [(name: String, value: String)] = []
  private var given: [(name: String, word: Word)] = []

  init(at location: Location) { self.location = location }

  /// Sets an argument that the installer gives of itself.
  mutating func set(_ name: String, _ value: String) {
    own.removeAll { $0.name == name }
    own.append((name, value))
  }

  mutating func set(_ pairs: KeyValuePairs<String, String>) {
    for (name, value) in pairs { set(name, value) }
  }

  /// Takes back what the installer sets of itself.
  mutating func remove(_ name: String) { own.removeAll { $0.name == name } }

  /// Adds an argument of the user, who overrules the installer; a name may come again.
  mutating func give(_ name: String, _ value: String, at location: Location) {
    let name = Self.bare(name)
    given.append((name, Word(text: "--\(name)=\(value)", location: location)))
  }

  /// Adds an argument of the user, unless there is none.
  mutating func give(_ name: String, _ node: Node?) {
    guard let node, let text = Self.text(of: node) else { return }
    give(name, text, at: node.location)
  }

  /// The user's value of an argument, the last one when it comes again.
  func value(of name: String) -> String? {
    guard let word = given.last(where: { $0.name == name })?.word.text,
      let equals = word.firstIndex(of: "=")
    else { return own.last { $0.name == name }?.value }
    return String(word[word.index(after: equals)...])
  }

  var words: [Word] {
    let overruled = Set(given.map { Self.dashed($0.name) })
    let kept = own.filter { !overruled.contains($0.name) }
    return kept.map { Word(text: "--\($0.name)=\($0.value)", location: location) }
      + given.map(\.word)
  }

  /// A scalar's text, a list's joined by commas, a mapping's as `key=value` pairs.
  static func text(of node: Node) -> String? {
    if node.isMapping {
      return node.entries.map { "\($0.key)=\($0.value.text ?? "")" }.joined(separator: ",")
    }
    if node.isSequence { return node.items.map { $0.text ?? "" }.joined(separator: ",") }
    return node.isNull ? nil : node.text
  }

  /// Names are written with and without their dashes.
  private static func bare(_ name: String) -> String { String(name.drop { $0 == "-" }) }

  private static func dashed(_ name: String) -> String {
    String(name.map { $0 == "_" ? "-" : $0 })
  }
}
