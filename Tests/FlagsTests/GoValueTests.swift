import Flags
import Testing

@Suite struct GoValueTests {
  @Test(arguments: ["1", "t", "T", "TRUE", "true", "True"])
  func isTrue(text: String) { #expect(GoValue.bool(text) == true) }

  @Test(arguments: ["0", "f", "F", "FALSE", "false", "False"])
  func isFalse(text: String) { #expect(GoValue.bool(text) == false) }

  @Test(arguments: ["yes", "on", "no", "off", "", "tRUE", " true"])
  func isNoBool(text: String) { #expect(GoValue.bool(text) == nil) }

  @Test(
    arguments: [
      ("0", 0), ("-1", -1), ("+5", 5), ("8589934592", 8_589_934_592), ("0x10", 16), ("007", 7),
      ("8G", nil), ("", nil), ("1.5", nil), ("-", nil), ("--1", nil), ("99999999999999999999", nil),
      ("0x-1", nil), (" 1", nil),
    ] as [(String, Int?)])
  func whole(text: String, expected: Int?) { #expect(GoValue.int(text) == expected, "\(text)") }

  @Test(
    arguments: [
      ("1h30m", 5400), ("300ms", 0.3), ("0", 0), ("0s", 0), ("-1.5h", -5400), ("1m0s", 60),
      ("2562047h", 9_223_369_200), (".5s", 0.5), ("1.s", 1), ("100µs", 0.0001),
      ("1000000000000000h", nil), ("8", nil),
      ("", nil), ("1d", nil), ("s", nil), (".s", nil), ("1h 30m", nil), ("+", nil), ("1.2.3s", nil),
    ] as [(String, Double?)])
  func duration(text: String, expected: Double?) {
    let seconds = GoValue.seconds(text)
    if let expected {
      #expect(seconds.map { abs($0 - expected) < 1e-9 * max(1, expected) } == true, "\(text)")
    } else {
      #expect(seconds == nil, "\(text)")
    }
  }

  @Test(arguments: [
    ("a,b", ["a", "b"]), ("a, b", ["a", " b"]), ("\"a,b\",c", ["a,b", "c"]), ("", []),
    ("a,", ["a", ""]), ("\"a\"\"b\"", ["a\"b"]), ("a\"b\"", ["a\"b\""]),
  ])
  func list(text: String, expected: [String]) { #expect(GoValue.list(text) == expected) }

  @Test func pairs() {
    let read = GoValue.pairs("A=true, B = false,memory.available<100Mi,C,=x,D=e=f")
    #expect(read.map(\.key) == ["A", "B", "memory.available", "C", "D"])
    #expect(read.map(\.value) == ["true", "false", "100Mi", "", "e=f"])
  }
}
