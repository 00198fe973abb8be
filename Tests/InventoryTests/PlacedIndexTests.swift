import Testing

@testable import Inventory

/// Objects are found by name among those that may share a namespace.
@Suite struct PlacedIndexTests {
  private var index: PlacedIndex {
    var index = PlacedIndex()
    for (number, namespace) in ["shop", nil, "bank", "shop"].enumerated() {
      index.insert(number, under: "Service/web", in: namespace)
    }
    return index
  }

  @Test func namespacesAndWhatNamesNone() {
    #expect(index["Service/web", beside: "shop"] == [0, 1, 3])
    #expect(index["Service/web", beside: "bank"] == [1, 2])
    #expect(index["Service/web", beside: "other"] == [1])
    #expect(index["Service/api", beside: "shop"] == [])
  }

  @Test func everyNamespaceWhereItIsNotKnown() {
    #expect(index["Service/web"] == [0, 1, 2, 3])
    #expect(index["Service/web", beside: nil] == [0, 1, 2, 3])
  }
}
