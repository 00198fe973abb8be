import Testing
import YAML

/// The text of scalars that is not the bytes of the file.
@Suite struct DecodingTests {
  @Test(
    arguments: [
      (#""a\tb\n\"\\\'\x41\u00e9\U0001F600""#, #""a\tb\n\"\\'Aé😀""#),
      (#""\0\a\e\_\N""#, "\"\\u0000\\u0007\\u001b\u{A0}\u{85}\""),
      ("'it''s'", "\"it's\""),
      ("\"a\n   b\n\n  c\"", "\"a b\\nc\""),
      ("\"a\\\n   b\"", "\"ab\""),
      ("\"a  \\\n  \\ b\"", "\"a   b\""),
      ("'a\n\n\n b'", "\"a\\n\\nb\""),
      ("a\n  b\n\n  c", "\"a b\\nc\""),
      ("a \t b", "\"a \\t b\""),
    ])
  func foldedScalars(_ text: String, _ expected: String) { #expect(value(text) == expected) }

  @Test(
    arguments: [
      ("|\n  a\n  b\n", "\"a\\nb\\n\""), ("|-\n  a\n\n", "\"a\""), ("|+\n  a\n", "\"a\\n\\n\""),
      (">\n  a\n  b\n\n  c\n", "\"a b\\nc\\n\""), (">\n  a\n   b\n  c\n", "\"a\\n b\\nc\\n\""),
      ("|2\n   a\n", "\" a\\n\""), ("|1-\n  a\n", "\" a\""), ("|-1\n  a\n", "\" a\""),
      ("|\n", "\"\""), ("| # note\n  a", "\"a\\n\""), (">-\n\n  a\n", "\"\\na\""),
    ])
  func blockScalars(_ text: String, _ expected: String) { #expect(value(text) == expected) }

  @Test func lineBreaksAreLineFeeds() {
    #expect(canonical("v: |\r\n  a\r\n  b\r\n") == #"[{"v":"a\nb\n"}]"#)
    #expect(canonical("v: a\r\n  b\r\nw: \"c\r\n d\"\r\n") == #"[{"v":"a b","w":"c d"}]"#)
    #expect(canonical("v: |\r  a\r  b\r") == #"[{"v":"a\nb\n"}]"#)
  }

  @Test func jsonEscapes() {
    #expect(canonical(#"{"a": "\/\b\f\ud83d\ude00\ud83dx"}"#) == "[{\"a\":\"/\\b\\f😀\u{FFFD}x\"}]")
  }
}
