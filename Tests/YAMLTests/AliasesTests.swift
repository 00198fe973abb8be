import Testing
import Text
import YAML

@Suite struct AliasesTests {
  @Test func anAliasSeesTheLatestAnchor() {
    #expect(canonical("[&a 1, *a, &a 2, *a]\n") == "[[1,1,2,2]]")
  }

  @Test(
    arguments: [
      ("a: *b\n", "1:4: no anchor of this name stands above; quote it if it is text"),
      ("a: &a [*a]\n", "1:8: an alias inside the value it stands for"),
      ("a: &a 1\n---\nb: *a\n", "3:4: no anchor of this name stands above; quote it if it is text"),
    ])
  func mistakes(_ text: String, _ expected: String) { #expect(canonical(text) == expected) }

  @Test func aBombIsRefusedWithoutBeingBuilt() {
    var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...40 {
      let items = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      text += "a\(level): &a\(level) [\(items)]\n"
    }
    #expect(read(text).errors.map(\.message) == ["aliases make the document excessively large"])
  }

  @Test func manyAliasesOfSmallValuesAreFine() {
    let text = "a: &a {k: v}\nb:\n" + String(repeating: "- *a\n", count: 300)
    #expect(read(text).errors.isEmpty)
  }

  @Test func depthIsCountedThroughAliases() {
    let deep = String(repeating: "[", count: 6000) + String(repeating: "]", count: 6000)
    let text = "a: &a \(deep)\nb: \(deep.dropLast(6000))*a\(deep.dropFirst(6000))\n"
    #expect(read(text).errors.map(\.message) == ["nested too deeply"])
  }
}
