import Testing
import Text

@Suite struct PercentEncodingTests {
  private func text(_ encoded: String) -> String? {
    PercentEncoding.decoded(encoded.utf8).map { String(decoding: $0, as: UTF8.self) }
  }

  @Test func twoDigitsAreAByte() {
    #expect(text("a%3A%20b%0a") == "a: b\n")
    #expect(text("%C3%A9+") == "é+")
    #expect(text("") == "")
  }

  @Test(arguments: ["%", "%4", "%zz", "a%4"]) func halfOfOneIsNone(_ encoded: String) {
    #expect(text(encoded) == nil)
  }
}
