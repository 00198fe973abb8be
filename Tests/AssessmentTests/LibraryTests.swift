import Assessment
import Testing
import Text

@Suite struct LibraryTests {
  private func item(_ id: String, _ change: (inout ChecklistItem) -> Void) -> ChecklistItem {
    var item = ChecklistItem(id: id, says: id, location: Made.file.location())
    change(&item)
    return item
  }

  @Test func whatIsBuiltInReads() throws {
    let library = try Library.builtIn()
    #expect(library.checklists.map(\.name) == Library.files.map(\.name))
    #expect(library["Production"]?.name == "production")
    #expect(library["nonsense"] == nil)
    #expect(library.item("g-05")?.checklist.name == "production-grade-anywhere")
  }

  @Test func joinedItemsAreDecidedAsThoseTheyStandFor() {
    let first = Checklist(
      name: "first", title: "First",
      items: [
        item("A-1") { $0.rules = ["one/a", "one/b"] },
        item("A-2") {
          $0.rules = ["one/b", "one/c"]
          $0.evidence = EvidenceDemand(maxAge: 9)
        },
      ])
    let whole = Checklist(
      name: "whole", title: "Whole", items: [item("W-1") { $0.joins = ["A-1", "A-2"] }])
    let library = Library([whole, first])
    let joined = library["whole"]?.items.first
    #expect(joined?.rules == ["one/a", "one/b", "one/c"], "each rule once")
    #expect(joined?.evidence?.maxAge == 9)
    #expect(library.itemsByRule["one/b"] == ["A-1", "A-2"])
  }
}
