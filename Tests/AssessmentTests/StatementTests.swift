import Assessment
import Inventory
import Testing
import Text

@Suite struct StatementTests {
  private func statements(
    _ records: String, _ demand: EvidenceDemand, files: [String: String] = [:]
  ) -> [Statement] {
    audit(records, demand, files).statements
  }

  private func audit(
    _ records: String, _ demand: EvidenceDemand, _ files: [String: String] = [:]
  ) -> Audit {
    var item = ChecklistItem(id: "O-1", says: "So it is", location: Made.file.location())
    item.evidence = demand
    var options = AuditOptions()
    options.checklists = [Checklist(name: "own", title: "Own", items: [item])]
    let text = "apiVersion: kready/v1\nkind: Evidence\nevidence:\n\(records)"
    let inputs =
      [SourceFile(path: "evidence.yaml", text: text)]
      + files.map { SourceFile(path: $0.key, text: $0.value) }
    return Auditor.audit(Made.cluster(inputs), rules: [], areas: Made.areas, options)
  }

  @Test func daysLeftAreThoseOfTheNearerEnd() {
    let record = "- {item: o-1, on: 2026-11-10, until: 2026-11-25}\n"
    let found = statements(record, EvidenceDemand(maxAge: 90))
    #expect(found.map(\.daysLeft) == [5] && found.map(\.holds) == [true])
    #expect(
      statements("- {item: O-1, on: 2026-11-10}\n", EvidenceDemand(maxAge: 90))
        .map(\.daysLeft) == [80])
  }

  @Test func aRecordForNoItemSaysSo() {
    let found = statements("- {item: O-11, on: 2026-11-10}\n", EvidenceDemand())
    #expect(found.map(\.lack) == ["is for an item that no checklist has; did you mean O-1?"])
  }

  @Test(arguments: [
    ("rto: 4h, rpo: 1d", nil), ("rto: 4h", "does not say rpo"),
    ("rto: four hours, rpo: 1h", "gives rto as four hours, which is no length of time such as 4h"),
    ("rto: 0s, rpo: 1h", "gives rto as 0s, which is no length of time such as 4h"),
  ])
  func objectivesAreLengthsOfTime(_ fields: String, _ lack: String?) {
    var demand = EvidenceDemand()
    demand.asks = [.rto, .rpo]
    #expect(statements("- {item: O-1, \(fields)}\n", demand).map(\.lack) == [lack])
  }

  @Test(arguments: [
    ("tried: 2026-10-01, result: passed", nil),
    ("tried: 2026-10-01, result: quorum lost", "had the result quorum lost"),
    ("tried: soon, result: passed", "gives tried as soon, which is no date such as 2026-11-20"),
    ("tried: 2026-12-01, result: passed", "was tried in the future, 2026-12-01"),
    ("tried: 2025-01-01, result: passed", "was last tried 688 days ago, 365 at most"),
  ])
  func trialsHaveADayAndAResult(_ fields: String, _ lack: String?) {
    var demand = EvidenceDemand(maxAge: 365)
    demand.asks = [.tried, .result]
    #expect(
      statements("- {item: O-1, on: 2026-11-01, \(fields)}\n", demand).map(\.lack) == [lack])
  }

  @Test func aRestoreIsToldInAFileOrInTheRecord() {
    var demand = EvidenceDemand()
    demand.holds = .restore
    let records = """
      - {item: O-1, file: restore.txt}
      - {item: O-1, tried: 2026-10-01, result: passed}
      - {item: O-1, tried: 2026-10-01}
      - {item: O-1, file: bad.txt}
      """
    let files = [
      "restore.txt": "2026-10-01\nresult: passed\n", "bad.txt": "2026-10-01\nresult: failed\n",
    ]
    let reason =
      "names bad.txt, which says that the restore of 2026-10-01 had the result failed"
    #expect(
      statements(records, demand, files: files).map(\.lack) == [
        nil, nil, "does not say result", reason,
      ])
  }

  @Test func everyPartNeedsARecord() {
    var demand = EvidenceDemand()
    demand.parts = [EvidencePart(name: "keys"), EvidencePart(name: "dns", holds: .addresses)]
    func item(_ records: String) -> ItemResult? {
      audit(records, demand, ["dns.txt": "api.example.com 192.0.2.1\n"]).checklists.first?.items
        .first
    }
    let keys = "- {item: O-1, part: keys}\n"
    #expect(item(keys)?.reason == "has no record of dns (evidence.yaml:4:10)")
    #expect(item(keys + "- {item: O-1, part: dns, file: dns.txt}\n")?.status == .stated)
    #expect(
      item(keys + "- {item: O-1, part: dns}\n")?.reason
        == "dns names no file (evidence.yaml:5:10)")
    let wrong = statements("- {item: O-1, part: key}\n", demand)
    #expect(wrong.map(\.lack) == ["does not say of which part it is; did you mean keys?"])
  }

  @Test func unknownKeysAreToldOf() {
    let audit = audit("- {item: O-1, util: 2026-12-01}\n", EvidenceDemand())
    let told = audit.context.inputs.unreadable.map(\.message)
    #expect(told == ["unknown key util in Evidence; did you mean until?"])
  }
}
