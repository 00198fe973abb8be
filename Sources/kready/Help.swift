import Reports

/// The pages of `--help`, made of the declarations of commands and flags.
enum Help {
  static let overview: String = {
    var page = """
      kready tells whether a Kubernetes cluster is ready for production, from its files alone.

      Examples:

      """
    let examples = [
      ("kready audit cluster/", "manifests, control-plane files, certificates, in any folders"),
      ("kubectl get all -A -o yaml | kready audit -", "a dump"),
      ("kready audit cluster/ -o json=report.json", "for programs"),
      ("kready explain etcd/odd-members", "what a rule asks for, and why"),
    ]
    page += table(examples.map { ($0.0, $0.1) })
    page += "\nCommands:\n"
    page += table(Command.all.map { ("\($0.name.rawValue) \($0.synopsis)", $0.summary) })
    page += "\nExit codes:\n"
    page += table(ExitCode.allCases.map { ("\($0.rawValue)", $0.summary) })
    page += "\nkready COMMAND --help tells the flags of a command.\n"
    return page
  }()

  static func page(of command: Command) -> String {
    if command.name == .help { return overview }
    var page = "\(command.summary)\n\n"
    if !command.examples.isEmpty {
      page += "Examples:\n" + table(command.examples.map { ($0.line, $0.does) }) + "\n"
    }
    page += "Usage:\n  kready \(command.name.rawValue) \(command.synopsis)\n"
    for group in Flag.Group.allCases {
      let flags = Flag.all.filter { $0.group == group && $0.commands.contains(command.name) }
      if flags.isEmpty { continue }
      page += "\n\(group.rawValue):\n" + table(flags.map { ($0.spelling, $0.help) })
    }
    if command.name == .audit {
      page += "\nFormats:\n" + table(Format.all.map { ($0.name, $0.summary) })
    }
    return page
  }

  /// Two columns; a left side too long for its column stands on a line of its own.
  private static func table(_ rows: [(left: String, right: String)]) -> String {
    let width = min(rows.map(\.left.utf8.count).max() ?? 0, 30)
    var out = ""
    for row in rows {
      let count = row.left.utf8.count
      if count > width {
        out += "  \(row.left)\n" + String(repeating: " ", count: width + 4) + row.right + "\n"
      } else {
        out += "  \(row.left)" + String(repeating: " ", count: width + 2 - count) + row.right + "\n"
      }
    }
    return out
  }
}

extension Flag {
  /// `-o, --output FORMAT[=FILE]`
  var spelling: String {
    let indented = names.first?.hasPrefix("--") == true ? "    " : ""
    return indented + names.joined(separator: ", ") + (value.map { " \($0)" } ?? "")
  }
}
