public import Inventory
import Text

/// What a person states in a record, and whether it still holds.
public struct Statement: Sendable {
  public let record: EvidenceRecord
  /// The item it is for, when a checklist has it.
  public let item: ChecklistItem?
  /// Why the record does not count; nil when it does.
  public let lack: String?
  /// The days until the record has to be renewed.
  public let daysLeft: Int?

  public var holds: Bool { lack == nil }
}

/// Decides whether records count.
struct RecordJudge {
  let now: Timestamp

  /// The records with what became of each, in the order of the inputs.
  func statements(_ records: [EvidenceRecord], _ items: [ChecklistItem]) -> [Statement] {
    let known = Dictionary(items.map { ($0.id.lowercased(), $0) }) { first, _ in first }
    return records.map { record in
      guard let item = known[record.item.lowercased()] else {
        let near = nearest(to: record.item, among: items.map(\.id))
        let guess = near.map { "; did you mean \($0)?" } ?? ""
        return Statement(
          record: record, item: nil, lack: "is for an item that no checklist has\(guess)",
          daysLeft: nil)
      }
      let demand = item.evidence ?? EvidenceDemand()
      return Statement(
        record: record, item: item, lack: lack(record, demand),
        daysLeft: daysLeft(record, demand))
    }
  }

  private func daysLeft(_ record: EvidenceRecord, _ demand: EvidenceDemand) -> Int? {
    var left: [Int] = []
    if let until = record.until { left.append(until.days(since: now)) }
    if let most = demand.maxAge, let on = record.on { left.append(most - now.days(since: on)) }
    return left.min()
  }

  /// Why a record does not count; nil when it does.
  func lack(_ record: EvidenceRecord, _ demand: EvidenceDemand) -> String? {
    if let until = record.until, until < now { return "expired on \(until.date)" }
    if demand.needsUntil, record.until == nil { return "does not say until when it holds" }
    if let on = record.on, on > now { return "is dated in the future, \(on.date)" }
    if let most = demand.maxAge {
      guard let on = record.on else { return "has no date" }
      let age = now.days(since: on)
      if age > most { return "is \(age) days old, \(most) at most" }
    }
    if !demand.parts.isEmpty, !demand.parts.contains(where: { $0.name == record.part }) {
      let names = demand.parts.map(\.name)
      let near = record.part.flatMap { nearest(to: $0, among: names) }
      let guess = near.map { "; did you mean \($0)?" } ?? " (\(names.joined(separator: ", ")))"
      return "does not say of which part it is\(guess)"
    }
    for field in demand.asks {
      if let lack = lack(record, field, demand) { return lack }
    }
    return fileLack(record, demand)
  }

  private func lack(
    _ record: EvidenceRecord, _ field: EvidenceField, _ demand: EvidenceDemand
  ) -> String? {
    guard let text = record.text(field.rawValue), !text.isEmpty else {
      return "does not say \(field.rawValue)"
    }
    switch field {
    case .rto, .rpo:
      guard let seconds = record.seconds(field.rawValue), seconds > 0 else {
        return "gives \(field.rawValue) as \(visible(text)), which is no length of time such as 4h"
      }
      return nil
    case .tried:
      guard let day = Timestamp(text) else {
        return "gives tried as \(visible(text)), which is no date such as 2026-11-20"
      }
      if day > now { return "was tried in the future, \(day.date)" }
      let age = now.days(since: day)
      if let most = demand.maxAge, age > most {
        return "was last tried \(age) days ago, \(most) at most"
      }
      return nil
    case .result:
      return text.lowercased() == "passed" ? nil : "had the result \(visible(text))"
    }
  }

  private func fileLack(_ record: EvidenceRecord, _ demand: EvidenceDemand) -> String? {
    let part = demand.parts.first { $0.name == record.part }
    let content = part?.holds ?? demand.holds
    guard let name = record.file else {
      // A restore can be told in the record itself.
      if content == .restore {
        return lack(record, .tried, demand) ?? lack(record, .result, demand)
      }
      return demand.needsFile || content != nil ? "names no file" : nil
    }
    guard let file = record.document else {
      return "names \(visible(name)), which is missing or empty"
    }
    guard let content else { return nil }
    return EvidenceFile(file).lack(content, now: now).map { "names \(visible(name)), which \($0)" }
  }

  /// What the records of an item lack together; the parts of which none holds, or the fault of the
  /// best record. `records` are not empty.
  func lack(_ records: [EvidenceRecord], of demand: EvidenceDemand) -> (String, EvidenceRecord)? {
    guard let first = records.first else { return nil }
    if demand.parts.isEmpty {
      var fault: (String, EvidenceRecord)?
      for record in records {
        guard let lack = lack(record, demand) else { return nil }
        fault = fault ?? (lack, record)
      }
      return fault
    }
    for part in demand.parts {
      let own = records.filter { $0.part == part.name }
      if own.contains(where: { lack($0, demand) == nil }) { continue }
      if let record = own.first, let lack = lack(record, demand) {
        return ("\(part.name) \(lack)", record)
      }
    }
    let missing = demand.parts.map(\.name).filter { name in
      !records.contains { $0.part == name }
    }
    return missing.isEmpty ? nil : ("has no record of \(missing.joined(separator: ", "))", first)
  }
}
