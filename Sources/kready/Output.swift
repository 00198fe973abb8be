import Inventory
import Reports
import Text

/// Where the program's words go: reports to standard output, all else to standard error.
enum Output {
  static func print(_ text: String) throws(Console.WriteError) {
    try Console.write(text, to: .standardOutput)
  }

  static func complain(_ message: String) {
    // Nobody can be told when this fails.
    try? Console.write("kready: \(message)\n", to: .standardError)
  }

  static func complain(_ error: UsageError) {
    complain(error.message + (error.hint.map { "\n        \($0)" } ?? ""))
  }

  /// How text for people is to look, after the flags, the environment and the terminal.
  static func style(_ request: Request) -> Style {
    var style = Style()
    style.width = request.width ?? min(max(Console.width ?? 100, 80), 120)
    style.hasColor = hasColor(request)
    style.isASCII = request.isASCII
    style.showsAll = request.showsAll
    style.isQuiet = request.isQuiet
    style.isVerbose = request.isVerbose
    style.minSeverity = request.minSeverity
    style.showsChecklists = request.showsChecklists
    style.showsOnlyChecklists = request.showsOnlyChecklists
    style.views = request.views
    return style
  }

  private static func hasColor(_ request: Request) -> Bool {
    switch request.color {
    case .always: return true
    case .never: return false
    case .auto: break
    }
    func isSet(_ name: String) -> Bool { Environment.value(name).map { !$0.isEmpty } ?? false }
    if isSet("NO_COLOR") { return false }
    for name in ["CLICOLOR_FORCE", "FORCE_COLOR"] where isSet(name) {
      if Environment.value(name) != "0" { return true }
    }
    return Environment.value("TERM") != "dumb" && Console.isTerminal(.standardOutput)
  }
}
