import Assessment
import Inventory
import Rules
import Testing
import Text

@Suite struct ItemResultTests {
  private func result(
    _ rules: [Rule], records: String = "", _ change: (inout ChecklistItem) -> Void
  ) -> ItemResult? {
    var item = ChecklistItem(id: "O-1", says: "So it is", location: Made.file.location())
    change(&item)
    var options = AuditOptions()
    options.checklists = [Checklist(name: "own", title: "Own", items: [item])]
    var files: [SourceFile] = []
    if !records.isEmpty {
      let text = "apiVersion: kready/v1\nkind: Evidence\nevidence:\n- item: o-1\n\(records)"
      files.append(SourceFile(path: "evidence.yaml", text: text))
      files.append(SourceFile(path: "proof.txt", text: "here\n"))
    }
    let cluster = Made.cluster(files)
    let audit = Auditor.audit(cluster, rules: rules, areas: Made.areas, options)
    return audit.checklists.first?.items.first
  }

  private let good = Made.rule("one/good", .high, passed: 2, failed: 0)
  private let bad = Made.rule("one/bad", .high, passed: 2, failed: 1)
  private let unknown = Made.rule("one/unknown", .high, passed: 0, failed: 0, unassessed: 1)
  private let nothing = Made.rule("one/nothing", .high, passed: 0, failed: 0)

  private func status(_ ids: [String], notYet: String? = nil) -> ItemResult.Status? {
    result([good, bad, unknown, nothing]) {
      $0.rules = ids
      $0.notYet = notYet
    }?.status
  }

  @Test func rulesDecide() {
    #expect(status(["one/good"]) == .passed)
    #expect(status(["one/good", "one/nothing"]) == .passed)
    #expect(status(["one/good", "one/bad"]) == .failed)
    #expect(status(["one/unknown", "one/bad"]) == .failed)
    #expect(status(["one/good", "one/unknown"]) == .notAssessed)
    #expect(status(["one/nothing"]) == .notApplicable)
    #expect(status(["one/nothing", "one/unknown"]) == .notAssessed)
  }

  @Test func whatIsNotWrittenYetIsNotAssessed() {
    #expect(status([], notYet: "later") == .notAssessed)
    #expect(status(["one/good"], notYet: "later") == .notAssessed)
    #expect(status(["one/bad"], notYet: "later") == .failed)
    #expect(status(["one/good", "one/absent"]) == .notAssessed)
    let reason = result([]) { $0.notYet = "later" }?.reason
    #expect(reason == "later")
  }

  @Test func recordsState() {
    let evidence = EvidenceDemand(maxAge: 90)
    #expect(result([]) { $0.evidence = evidence }?.status == .notAssessed)
    let told = result([], records: "  by: Ada\n  on: 2026-10-01\n") { $0.evidence = evidence }
    #expect(told?.status == .stated)
    #expect(told?.reason == "stated by Ada on 2026-10-01")
    let proved = result([good], records: "  on: 2026-10-01\n") {
      $0.rules = ["one/good"]
      $0.evidence = evidence
    }
    #expect(proved?.status == .passed, "what is proved needs no statement")
    let refuted = result([bad], records: "  on: 2026-10-01\n") {
      $0.rules = ["one/bad"]
      $0.evidence = evidence
    }
    #expect(refuted?.status == .failed, "no statement outweighs a finding")
  }

  @Test(arguments: [
    ("  on: 2026-01-01\n", "is 323 days old, 90 at most (evidence.yaml:4:9)"),
    ("  on: 2026-12-01\n", "is dated in the future, 2026-12-01 (evidence.yaml:4:9)"),
    ("  by: Ada\n", "has no date (evidence.yaml:4:9)"),
    ("  on: 2026-11-01\n  until: 2026-11-10\n", "expired on 2026-11-10 (evidence.yaml:4:9)"),
    (
      "  on: 2026-11-01\n  file: absent.txt\n",
      "names absent.txt, which is missing or empty (evidence.yaml:4:9)"
    ),
  ])
  func recordsThatDoNotHoldFail(_ records: String, _ reason: String) {
    let told = result([], records: records) { $0.evidence = EvidenceDemand(maxAge: 90) }
    #expect(told?.status == .failed)
    #expect(told?.reason == reason)
  }

  @Test func filesAreLookedFor() {
    var demand = EvidenceDemand()
    demand.needsFile = true
    let without = result([], records: "  on: 2026-11-01\n") { $0.evidence = demand }
    #expect(without?.status == .failed)
    let with = result([], records: "  file: proof.txt\n") { $0.evidence = demand }
    #expect(with?.status == .stated)
  }
}
