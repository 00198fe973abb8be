import Assessment
import Reports
import Text

extension Command {
  static let version = Command(
    name: .version, aliases: [], synopsis: "[-o json]", summary: "Print the version.",
    examples: []
  ) { request in
    switch request.targets.first?.format ?? "text" {
    case "text": try Output.print("\(Product.name) \(Product.version)\n")
    case "json":
      try Output.print("{\"name\": \"\(Product.name)\", \"version\": \"\(Product.version)\"}\n")
    case let other:
      throw UsageError("unknown format \(visible(other)) (text, json)", other, among: ["json"])
    }
    return .passed
  }

  static let help = Command(
    name: .help, aliases: [], synopsis: "[COMMAND]", summary: "Print this page, or a command's.",
    examples: []
  ) { request in
    if let word = request.words.first {
      let (command, _) = try Command.named(in: [word])
      try Output.print(Help.page(of: command))
    } else {
      try Output.print(Help.overview)
    }
    return .passed
  }
}
