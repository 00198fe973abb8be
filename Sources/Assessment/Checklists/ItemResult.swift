import Inventory
import Rules
import Text

/// What came of a checklist.
public struct ChecklistResult: Sendable {
  public let checklist: Checklist
  public let items: [ItemResult]

  public init(checklist: Checklist, items: [ItemResult]) {
    self.checklist = checklist
    self.items = items
  }

  public func count(_ status: ItemResult.Status) -> Int { items.count { $0.status == status } }
}

/// What came of one item of a checklist.
public struct ItemResult: Sendable {
  public enum Status: String, Sendable, CaseIterable {
    case passed, failed
    /// A person says so, in a record that holds; shown apart from what was proved.
    case stated
    case notApplicable = "not-applicable"
    case notAssessed = "not-assessed"
  }

  public let item: ChecklistItem
  public let status: Status
  /// Why it is neither proved nor refuted, or what its record lacks.
  public let reason: String?

  public init(item: ChecklistItem, status: Status, reason: String? = nil) {
    self.item = item
    self.status = status
    self.reason = reason
  }
}

/// Decides the items of checklists from the outcomes of rules and the operator's records.
struct ItemJudge {
  let outcomes: [String: RuleOutcome]
  let records: [String: [EvidenceRecord]]
  let now: Timestamp

  init(outcomes: [RuleOutcome], cluster: Cluster) {
    self.outcomes = Dictionary(outcomes.map { ($0.rule.id, $0) }) { first, _ in first }
    records = Dictionary(grouping: cluster.evidence) { $0.item.lowercased() }
    now = cluster.now
  }

  func result(_ checklist: Checklist) -> ChecklistResult {
    ChecklistResult(checklist: checklist, items: checklist.items.map(result))
  }

  func result(_ item: ChecklistItem) -> ItemResult {
    let decided = item.rules.compactMap { outcomes[$0] }
    if decided.contains(where: { $0.status == .failed }) {
      return ItemResult(item: item, status: .failed)
    }
    let missing = unassessed(item, decided)
    if missing == nil, decided.contains(where: { $0.status == .passed }) {
      return ItemResult(item: item, status: .passed)
    }
    if item.acceptsRecords, let told = told(item) { return told }
    if missing == nil, !decided.isEmpty, !item.acceptsRecords {
      return ItemResult(item: item, status: .notApplicable)
    }
    return ItemResult(
      item: item, status: .notAssessed, reason: missing ?? "a record in a kind: Evidence document")
  }

  /// What would decide the part that no rule could; nil when there is none.
  private func unassessed(_ item: ChecklistItem, _ decided: [RuleOutcome]) -> String? {
    if let reason = item.notYet { return reason }
    if decided.count < item.rules.count { return "a rule that takes part" }
    var missing: [String] = []
    for outcome in decided where outcome.status == .notAssessed {
      missing += outcome.missing.filter { !missing.contains($0) }
    }
    return missing.isEmpty ? nil : missing.joined(separator: "; ")
  }

  /// What the records for the item say; nil when there are none.
  private func told(_ item: ChecklistItem) -> ItemResult? {
    let named = ([item.id] + item.joins).flatMap { records[$0.lowercased()] ?? [] }
    guard let first = named.first else { return nil }
    let judge = RecordJudge(now: now)
    let demand = item.evidence ?? EvidenceDemand()
    if let (lack, record) = judge.lack(named, of: demand) {
      return ItemResult(item: item, status: .failed, reason: "\(lack) (\(record.location))")
    }
    if demand.parts.count > 1 {
      let oldest = named.compactMap(\.on).min().map { ", the oldest on \($0.date)" } ?? ""
      let reason = "stated in \(named.count) records\(oldest)"
      return ItemResult(item: item, status: .stated, reason: reason)
    }
    let record = named.first { judge.lack($0, demand) == nil } ?? first
    let by = record.by.map { " by \(visible($0))" } ?? ""
    let on = record.on.map { " on \($0.date)" } ?? ""
    return ItemResult(item: item, status: .stated, reason: "stated\(by)\(on)")
  }
}
