import Testing

@testable import Reports

@Suite struct WriterTests {
  @Test func jsonIsNestedAndEscaped() {
    var json = JSONWriter()
    json.object { json in
      json.string("a", "q\" b\\ n\n é \u{1}\u{202E}\u{E0041}")
      json.number("n", nil)
      json.array("e") { _ in }
      json.array("l", ["x", "y"])
      json.object("o") { json in json.bool("t", true) }
    }
    let expected = """
      {
        "a": "q\\" b\\\\ n\\n é \\u0001\\u202e\\udb40\\udc41",
        "n": null,
        "e": [],
        "l": [
          "x",
          "y"
        ],
        "o": {
          "t": true
        }
      }
      """
    #expect(json.text == expected)
  }

  @Test func columnsAreThoseOfTheTerminal() {
    #expect(columns("abc") == 3)
    #expect(columns("é") == 1)
    #expect(columns("e\u{301}") == 1)
    #expect(columns("漢字") == 4)
    #expect(fitted("abc", 5) == "abc  ")
    #expect(fitted("abc", 5, .right) == "  abc")
    #expect(fitted("abcdef", 4) == "abc…")
    #expect(fitted("漢字漢字", 4) == "漢… ")
    #expect(wrapped("one two  three\nfour", 8) == ["one two", "three", "four"])
    #expect(wrapped("incomprehensible word", 5) == ["incomprehensible", "word"])
    #expect(wrapped("", 5).isEmpty)
  }

  @Test func barsShowTheShare() {
    var style = Style()
    #expect(Paper(style).bar(0, 4) == "░░░░")
    #expect(Paper(style).bar(100, 4) == "████")
    #expect(Paper(style).bar(60, 4) == "██▍░")
    style.isASCII = true
    #expect(Paper(style).bar(60, 4) == "##..")
  }
}
