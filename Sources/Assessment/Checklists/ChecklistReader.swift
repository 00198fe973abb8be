public import Text
import YAML

/// Reads checklists, and says of each mistake where it stands.
public struct ChecklistReader {
  private var problems: [InvalidChecklist.Problem] = []

  /// The checklist in the file.
  public static func read(_ file: SourceFile) throws(InvalidChecklist) -> Checklist {
    let stream = Stream(reading: file)
    var reader = ChecklistReader()
    reader.problems = stream.errors.map { .init($0.message, at: $0.location) }
    guard reader.problems.isEmpty, let document = stream.documents.first else {
      reader.problem("is no checklist", at: file.location())
      throw InvalidChecklist(problems: reader.problems)
    }
    let checklist = reader.checklist(document)
    if let second = stream.documents.dropFirst().first {
      reader.problem("a file holds one checklist", at: second.location)
    }
    guard reader.problems.isEmpty, let checklist else {
      throw InvalidChecklist(problems: reader.problems)
    }
    return checklist
  }

  private mutating func problem(_ message: String, at location: Location) {
    problems.append(.init(message, at: location))
  }

  private mutating func checklist(_ node: Node) -> Checklist? {
    let known = ["apiVersion", "kind", "checklist", "title", "document", "items"]
    check(node, known: known, needed: ["checklist", "title", "items"])
    var items: [ChecklistItem] = []
    var places: [String: Location] = [:]
    if let list = node["items"], !list.isSequence {
      problem("items must be a list", at: list.location)
    }
    for each in node["items"].items {
      guard let item = item(each) else { continue }
      if let first = places[item.id] {
        problem("\(item.id) stands here and at \(first)", at: item.location)
      }
      places[item.id] = item.location
      items.append(item)
    }
    guard let name = text(node, "checklist"), let title = text(node, "title") else { return nil }
    return Checklist(name: name, title: title, document: text(node, "document"), items: items)
  }

  private mutating func item(_ node: Node) -> ChecklistItem? {
    let known = [
      "id", "says", "lines", "weight", "decided-by", "evidence", "stated-by", "until", "not-yet",
      "joins",
    ]
    check(node, known: known, needed: ["id", "says"])
    guard let id = text(node, "id"), let says = text(node, "says") else { return nil }
    var item = ChecklistItem(id: id, says: says, location: node["id"]?.location ?? node.location)
    item.lines = text(node, "lines")
    item.statedBy = text(node, "stated-by")
    item.notYet = text(node, "not-yet")
    item.rules = list(node, "decided-by")
    item.joins = list(node, "joins")
    if let weight = node["weight"] {
      if let number = weight.int, (0...100).contains(number) {
        item.weight = number
      } else {
        problem("weight must be a number from 0 to 100", at: weight.location)
      }
    }
    if let evidence = node["evidence"] { item.evidence = demand(evidence) }
    if let until = node["until"] {
      if until.text == "required" {
        item.evidence = item.evidence ?? EvidenceDemand()
        item.evidence?.needsUntil = true
      } else {
        problem("until can only be 'required'", at: until.location)
      }
    }
    if !item.isDecided, item.joins.isEmpty {
      problem(
        "\(id) needs one of decided-by, evidence, stated-by, joins or not-yet", at: item.location)
    }
    return item
  }

  private mutating func demand(_ node: Node) -> EvidenceDemand {
    var demand = EvidenceDemand()
    if node.bool == true { return demand }
    check(node, known: ["max-age", "needs-file", "asks", "holds", "parts"], needed: [])
    if let age = node["max-age"] {
      demand.maxAge = days(age.text ?? "")
      if demand.maxAge == nil {
        problem("max-age must be a number of days such as 365d", at: age.location)
      }
    }
    if let file = node["needs-file"] {
      if let needed = file.bool {
        demand.needsFile = needed
      } else {
        problem("needs-file must be true or false", at: file.location)
      }
    }
    for item in node["asks"].items {
      if let field: EvidenceField = word(item, "asks") { demand.asks.append(field) }
    }
    if let content = node["holds"] { demand.holds = word(content, "holds") }
    demand.parts = node["parts"].items.compactMap { part($0) }
    return demand
  }

  /// A part is its name, or a mapping with what its file has to be.
  private mutating func part(_ node: Node) -> EvidencePart? {
    if let name = node.text { return EvidencePart(name: name) }
    check(node, known: ["name", "holds"], needed: ["name"])
    guard let name = text(node, "name") else { return nil }
    return EvidencePart(name: name, holds: node["holds"].flatMap { word($0, "holds") })
  }

  /// One of a few words.
  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ node: Node, _ key: String
  ) -> Word? {
    if let text = node.text, let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue).joined(separator: ", ")
    problem("\(key) can only be one of \(words)", at: node.location)
    return nil
  }

  private func days(_ text: String) -> Int? {
    guard text.utf8.last == UInt8(ascii: "d"), let days = Int(text.dropLast()),
      (1...36_500).contains(days)
    else { return nil }
    return days
  }

  private mutating func check(_ node: Node, known: [String], needed: [String]) {
    guard node.isMapping else {
      problem("must be a mapping with \(needed.joined(separator: ", "))", at: node.location)
      return
    }
    for entry in node.entries where !known.contains(entry.key) {
      let guess = nearest(to: entry.key, among: known).map { "; did you mean \($0)?" } ?? ""
      problem("unknown key \(visible(entry.key))\(guess)", at: entry.keyLocation)
    }
    for key in needed where node[key] == nil {
      problem("\(key) is missing", at: node.location)
    }
  }

  private mutating func text(_ node: Node, _ key: String) -> String? {
    guard let value = node[key], !value.isNull else { return nil }
    guard let text = value.text, !text.isEmpty else {
      problem("\(key) must be a text", at: value.location)
      return nil
    }
    return text
  }

  private mutating func list(_ node: Node, _ key: String) -> [String] {
    guard let value = node[key], !value.isNull else { return [] }
    guard value.isSequence else {
      problem("\(key) must be a list", at: value.location)
      return []
    }
    var texts: [String] = []
    for item in value.items {
      if let text = item.text {
        texts.append(text)
      } else {
        problem("\(key) must be a list of names", at: item.location)
      }
    }
    return texts
  }
}
