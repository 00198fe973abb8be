import Reports
import Text

extension Command {
  static let schema = Command(
    name: .schema, aliases: [], synopsis: "report",
    summary: "Print the JSON Schema of what kready writes.",
    examples: [("kready schema report", "of audit -o json")]
  ) { request in
    switch request.words.first ?? "report" {
    case "report":
      try Output.print(ReportSchema.text)
      return .passed
    case let other:
      throw UsageError("no schema is called \(visible(other)) (report)", other, among: ["report"])
    }
  }
}
