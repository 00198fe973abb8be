import Testing
import Text

@Suite struct HoldsTests {
  @Test(arguments: ["snapshot save", "a snapshot save", "snapsnapshot save x", "é snapshot save"])
  func wordsAreFound(_ text: String) {
    #expect(text.holds("snapshot save"))
    #expect(text.dropFirst(0).holds("snapshot save"))
  }

  @Test(arguments: ["", "snapshot", "snapshot sav", "snapshot  save", "SNAPSHOT SAVE"])
  func otherTextsDoNotHoldThem(_ text: String) {
    #expect(!text.holds("snapshot save"))
  }

  @Test func partsOfTextsEndWhereTheyEnd() {
    #expect(!"snapshot save".dropLast().holds("snapshot save"))
    #expect("any".holds(""))
  }
}
