import Inventory
import Reports
import Text

/// One thing the program does, declared once.
struct Command: Sendable {
  enum Name: String, CaseIterable {
    case audit, explain, rules, checklist, schema, version, help
    case initialise = "init"
  }

  let name: Name
  let aliases: [String]
  let synopsis: String
  let summary: String
  let examples: [(line: String, does: String)]
  let run: @Sendable (Request) throws -> ExitCode

  static let all: [Command] = [
    .audit, .explain, .rules, .checklist, .initialise, .schema, .version, .help,
  ]

  /// The command that the first word names, and the words after it.
  static func named(in arguments: [String]) throws(UsageError) -> (Command, [String]) {
    guard let first = arguments.first else { return (.help, []) }
    let rest = Array(arguments.dropFirst())
    switch first {
    case "--version": return (.version, rest)
    case "-h", "--help": return (.help, rest)
    default: break
    }
    if let command = all.first(where: { $0.name.rawValue == first || $0.aliases.contains(first) }) {
      return (command, rest)
    }
    let names = all.flatMap { [$0.name.rawValue] + $0.aliases }
    if first.hasPrefix("-") {
      throw UsageError("the command comes first", hint: "kready audit \(visible(first)) …")
    }
    if !FileSystem.names(in: first).isEmpty || first.contains("/") || first.contains(".") {
      throw UsageError(
        "unknown command \(visible(first))", hint: "did you mean kready audit \(visible(first))?")
    }
    var error = UsageError("unknown command \(visible(first))", first, among: names)
    if error.hint == nil { error.hint = "see kready --help" }
    throw error
  }
}
