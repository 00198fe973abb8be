import Assessment
import Reports
import Testing

@Suite struct FormatTests {
  @Test func formatsAreFoundByName() {
    #expect(Format.named("JSON")?.name == "json")
    #expect(Format.named("yaml") == nil)
    #expect(Set(Format.all.map(\.name)).count == Format.all.count)
  }

  @Test func exitCodesFollowTheVerdict() {
    #expect(MadeAudit.audit().exitCode == .gateFailed)
    #expect(MadeAudit.audit([]).exitCode == .passed)
    let nothing = Audit(
      context: MadeAudit.audit().context, gate: Gate(), areas: [], outcomes: [], findings: [],
      checklists: [])
    #expect(nothing.exitCode == .notAuditable)
  }
}
