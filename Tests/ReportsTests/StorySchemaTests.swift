import Assessment
import Foundation
import Inventory
import Reports
import Testing
import Text

/// Reports of whole clusters keep to the schema that the program prints.
@Suite struct StorySchemaTests {
  static let folder = Golden.folder.deletingLastPathComponent().appending(path: "clusters")
  static let stories =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? [])
    .filter { !$0.contains(".") }.sorted()

  @Test func thereAreStories() { #expect(Self.stories.count >= 6) }

  @Test(arguments: stories) func reportsKeepToTheSchema(_ story: String) throws {
    let found = InputFinder.find(paths: [Self.folder.appending(path: story).path])
    let now = try #require(Timestamp(year: 2026, month: 11, day: 20))
    var options = AuditOptions()
    options.checklists = try Library.builtIn().checklists
    let audit = Auditor.audit(ClusterReader.read(found, options: ReadingOptions(now: now)), options)
    let report = try JSONSerialization.jsonObject(with: Data(Format.json.report(audit).utf8))
    let schema = try JSONSerialization.jsonObject(with: Data(ReportSchema.text.utf8))
    #expect(SchemaValidator(schema, isClosed: true).errors(in: report) == [])
  }
}
