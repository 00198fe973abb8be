import Testing
import YAML

/// What plain scalars mean.
@Suite struct ResolutionTests {
  @Test(arguments: ["y", "Y", "yes", "Yes", "YES", "true", "True", "TRUE", "on", "On", "ON"])
  func wordsThatAreTrue(_ word: String) { #expect(value(word) == "true") }

  @Test(arguments: ["n", "N", "no", "No", "NO", "false", "False", "FALSE", "off", "Off", "OFF"])
  func wordsThatAreFalse(_ word: String) { #expect(value(word) == "false") }

  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func wordsThatAreNull(_ word: String) { #expect(value(word) == "null") }

  @Test(
    arguments: [
      "yEs", "nO", "None", ".Nan", "nil", "tRUE", "1:30", "22:22", "2001-01-01", "1e400", "0x",
      "0x1FFFFFFFFFFFFFFFF", "1_000_x", "+", "-a", ".", "..", "._1", ".1_", "1.2.3", "~~", "0b2",
      "1e", "08a", "-9223372036854775809x",
    ])
  func wordsThatAreStrings(_ word: String) { #expect(value(word) == "\"\(word)\"") }

  @Test(
    arguments: [
      ("0", "0"), ("-0", "0"), ("8080", "8080"), ("+1", "1"), ("-12", "-12"), ("0644", "420"),
      ("0o644", "420"), ("08", "8"), ("0089", "89"), ("1_000", "1000"), ("1_", "1"),
      ("0x1F", "31"), ("-0x1f", "-31"), ("0b101", "5"), ("-0b1", "-1"), ("1e3", "1000"),
      ("12e03", "12000"), ("5.", "5"), ("1.0", "1"), ("-0.0", "0"),
      ("9007199254740993", "9007199254740993"), ("9007199254740993.0", "9007199254740992"),
      ("9223372036854775807", "9223372036854775807"),
      ("-9223372036854775808", "-9223372036854775808"), ("012345670123", "1402433619"),
      ("012345678901", "12345678901"), ("1.2345678901234567e18", "1234567890123456800"),
    ])
  func integers(_ text: String, _ expected: String) { #expect(value(text) == expected) }

  @Test(
    arguments: [
      ("0.5", 0.5), (".5", 0.5), (".5e3x", nil), (".1_2", 0.12), ("09.5", 9.5),
      ("-1.5e-7", -1.5e-7),
      ("9223372036854775808", 9_223_372_036_854_775_808),
      ("12345678901234567890123", 12_345_678_901_234_567_741_440),
    ] as [(String, Double?)])
  func floats(_ text: String, _ expected: Double?) {
    #expect(read("v: \(text)\n").documents.first?["v"]?.double == expected)
  }

  @Test(arguments: [".inf", "-.Inf", "+.INF", ".nan", ".NaN"])
  func numbersWithoutAPlaceInJSON(_ text: String) {
    #expect(value(text) == "1:4: Kubernetes has no place for a number that is infinite or none")
    #expect(canonical("v: \(text)\nv: 1\n") == "[{\"v\":1}]")
  }

  @Test func quotedWordsAreStrings() {
    #expect(value("\"yes\"") == "\"yes\"")
    #expect(value("'0644'") == "\"0644\"")
    #expect(value("|\n  12") == "\"12\\n\"")
  }

  @Test(
    arguments: [
      ("!!str 12", "\"12\""), ("! 12", "\"12\""), ("!thing 12", "\"12\""), ("!!int \"12\"", "12"),
      ("!!float 1", "1"), ("!!bool 'yes'", "true"), ("!!null ''", "null"),
      ("!!binary aGk=", "\"hi\""), ("!!timestamp 2001-01-01", "\"2001-01-01\""),
      ("!<tag:yaml.org,2002:int> '7'", "7"), ("!!str [a]", "[\"a\"]"),
      ("!!int 1.0", "1:10: the tag does not fit the value"),
      ("!!binary x", "1:13: the tag does not fit the value"),
      ("!!timestamp noon", "1:16: the tag does not fit the value"),
      ("!e!x 1", "1:4: a tag whose handle is not defined"),
    ])
  func tags(_ text: String, _ expected: String) { #expect(value(text) == expected) }
}
