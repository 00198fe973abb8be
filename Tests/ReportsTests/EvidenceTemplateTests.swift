import Assessment
import Inventory
import Reports
import Testing
import Text

@Suite struct EvidenceTemplateTests {
  private func template() throws -> (text: String, items: [ChecklistItem]) {
    let items = try Library.builtIn().checklists.flatMap(\.items).filter { $0.joins.isEmpty }
    return (EvidenceTemplate.text(items, title: "All", on: "2026-11-20"), items)
  }

  private func records(in text: String) -> Cluster {
    let now = Timestamp(year: 2026, month: 11, day: 20) ?? Timestamp(seconds: 0)
    return ClusterReader.read(
      [SourceFile(path: "evidence.yaml", text: text)], options: ReadingOptions(now: now))
  }

  @Test func asItIsItStatesNothing() throws {
    let cluster = records(in: try template().text)
    #expect(cluster.evidence.isEmpty && cluster.inputs.unreadable.isEmpty)
  }

  /// Without the comment marks it is a document with a record for each item and part.
  @Test func uncommentedItHasARecordForEachDemand() throws {
    let (text, items) = try template()
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isField = line.hasPrefix("# - item:") || line.hasPrefix("#   ")
      return isField && !line.hasPrefix("#   # ") ? String(line.dropFirst(2)) : String(line)
    }
    // The explanation at the top is indented as the fields are.
    let head = lines.firstIndex { $0.hasPrefix("apiVersion:") } ?? 0
    let cluster = records(in: lines[head...].joined(separator: "\n"))
    #expect(cluster.inputs.unreadable.isEmpty)
    let wanted = items.filter(\.acceptsRecords).flatMap { item in
      let parts = item.evidence?.parts ?? []
      return parts.isEmpty ? [item.id] : parts.map { "\(item.id) \($0.name)" }
    }
    #expect(
      cluster.evidence.map { record in
        record.part.map { "\(record.item) \($0)" } ?? record.item
      } == wanted)
    #expect(wanted.count > 30)
  }
}
