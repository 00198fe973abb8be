import Assessment
import Foundation
import Inventory
import Reports
import Rules
import Testing
import Text

@Suite struct JSONTests {
  private let schema: Any

  init() throws {
    schema = try JSONSerialization.jsonObject(with: Data(ReportSchema.text.utf8))
  }

  private func errors(_ text: String) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return SchemaValidator(schema).errors(in: value)
  }

  @Test func theReportIsAsReviewed() throws {
    try Golden.expect(Format.json.report(MadeAudit.audit()), is: "json.json")
  }

  @Test func reportsKeepToTheSchema() throws {
    #expect(try errors(Format.json.report(MadeAudit.audit())) == [])
    let nothing = Auditor.audit(
      ClusterReader.read([], options: ReadingOptions(now: Timestamp(seconds: 0))), AuditOptions())
    #expect(try errors(Format.json.report(nothing)) == [])
  }

  @Test func everyKeyIsInTheSchema() throws {
    let closed = SchemaValidator(schema, isClosed: true)
    let report = Format.json.report(MadeAudit.audit())
    #expect(closed.errors(in: try JSONSerialization.jsonObject(with: Data(report.utf8))) == [])
  }

  @Test func theSchemaRefusesWhatIsWrong() throws {
    let good = Format.json.report(MadeAudit.audit())
    for (from, to) in [
      ("\"kind\": \"Report\"", "\"kind\": \"Rapport\""),
      ("\"NOT READY\"", "\"MAYBE\""), ("\"score\": 59", "\"score\": \"59\""),
      ("\"coverage\"", "\"covered\""), ("\"line\": 3", "\"line\": 0"),
      ("00000000000000a1", "a1"),
    ] {
      let bad = good.replacingOccurrences(of: from, with: to)
      #expect(bad != good)
      #expect(try errors(bad) != [], "\(to)")
    }
  }

  @Test func equalAuditsGiveEqualBytes() {
    #expect(Format.json.report(MadeAudit.audit()) == Format.json.report(MadeAudit.audit()))
  }

  @Test func placesCountScalars() throws {
    let value = try JSONSerialization.jsonObject(
      with: Data(Format.json.report(MadeAudit.audit()).utf8))
    let report = try #require(value as? [String: Any])
    let findings = try #require(report["findings"] as? [[String: Any]])
    let place = try #require(findings.first?["location"] as? [String: Any])
    #expect(place["file"] as? String == "hosts/cp-1/etcd.yaml")
    #expect(place["line"] as? Int == 3)
    #expect(place["column"] as? Int == 9)
  }
}
