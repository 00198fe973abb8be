import Assessment
import Foundation
import Rules
import Testing

/// Keeps rules and checklists saying the same thing.
@Suite struct ChecklistTests {
  private let library: Library

  init() throws { library = try Library.builtIn() }

  @Test func everyFileIsBuiltIn() throws {
    let folder = House.root.appending(path: "checklists").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(files.sorted() == Library.files.map(\.name).sorted())
  }

  @Test func everyItemAsksForRulesThatExist() {
    let known = Set(Catalog.rules.map(\.id))
    for checklist in library.checklists {
      for item in checklist.items {
        let unknown = item.rules.filter { !known.contains($0) }
        #expect(unknown.isEmpty, "\(item.location): \(item.id)")
        #expect(item.isDecided, "\(item.location): \(item.id)")
      }
    }
  }

  @Test func everyRuleIsAskedFor() {
    let asked = Set(library.checklists.flatMap(\.items).flatMap(\.rules))
    let unasked = Catalog.rules.map(\.id).filter { !asked.contains($0) }
    #expect(unasked.isEmpty)
  }

  @Test func productionJoinsEveryItem() throws {
    let production = try #require(library["production"])
    let joined = production.items.flatMap(\.joins)
    #expect(Set(joined).count == joined.count, "an item counts once")
    let others = library.checklists.filter { $0.name != "production" }.flatMap(\.items).map(\.id)
    #expect(others.filter { !joined.contains($0) } == [])
    #expect(others.count == 116)
    let ids = library.checklists.flatMap(\.items).map(\.id)
    #expect(Set(ids).count == ids.count, "ids are unique over all checklists")
  }
}
