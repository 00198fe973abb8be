import Assessment
import Inventory
import Reports
import Text

extension Command {
  static let initialise = Command(
    name: .initialise, aliases: [], synopsis: "evidence [CHECKLIST]",
    summary: "Write a commented file to begin with: the evidence that a checklist needs.",
    examples: [
      ("kready init evidence > evidence.yaml", "all that no file of a cluster can prove"),
      ("kready init evidence running-in-production", "for one checklist"),
    ]
  ) { request in
    guard let word = request.words.first else {
      throw UsageError("write what?", hint: "kready init evidence")
    }
    guard word == "evidence" else {
      throw UsageError("there is no \(visible(word)) to begin with", word, among: ["evidence"])
    }
    let library = try Checklists.library()
    let name = request.words.dropFirst().first ?? "production"
    let checklist = try Checklists.named(name, in: library)
    let today = (request.now ?? Clock.now).date
    try Output.print(
      EvidenceTemplate.text(own(checklist, library), title: checklist.title, on: today))
    return .passed
  }

  /// The items, those that join others as the others: a record counts for one demand.
  private static func own(_ checklist: Checklist, _ library: Library) -> [ChecklistItem] {
    var seen: Set<String> = []
    return checklist.items.flatMap { item in
      item.joins.isEmpty ? [item] : item.joins.compactMap { library.item($0)?.item }
    }.filter { seen.insert($0.id).inserted }
  }
}
