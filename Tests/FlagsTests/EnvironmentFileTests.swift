import Flags
import Testing
import Text

@Suite struct EnvironmentFileTests {
  private func read(_ text: String) -> [String] {
    EnvironmentFile.read(SourceFile(path: "x.env", text: text)).map { "\($0.name)=\($0.value)" }
  }

  @Test func commentsAndBlankLines() {
    #expect(read("# a\n; b\n\n  A=1\r\nB=2 \n") == ["A=1", "B=2"])
  }

  @Test func quotes() {
    #expect(
      read("A=\"b c\"\nB='d \\ e'\nC=\"f\\\"g\"\nD=a\"b\"c\nE=\n") == [
        "A=b c", "B=d \\ e", "C=f\"g", "D=abc", "E=",
      ])
  }

  @Test func continuationInsideQuotes() {
    #expect(read("A=\"--x=1 \\\n--y=2 \\\n \"\nB=3") == ["A=--x=1 --y=2  ", "B=3"])
  }

  @Test func nothingIsExpanded() {
    #expect(read("A=$HOME/x\nB=\"${C}\"") == ["A=$HOME/x", "B=${C}"])
  }

  @Test func hashInsideAValueIsKept() {
    #expect(read("A=b#c") == ["A=b#c"])
  }

  @Test func placeOfTheValue() {
    let read = EnvironmentFile.read(SourceFile(path: "x.env", text: "# é\nETCD_NAME=\"a\"\n"))
    #expect(read.map(\.location.description) == ["x.env:2:11"])
    #expect(read[0].location.length == 3)
  }

  @Test func nullSeparated() {
    #expect(read("A=1\u{0}B=2\n3\u{0}") == ["A=1", "B=2\n3"])
  }

  @Test(arguments: [
    ("A=1\n# x\nB=2\n", true), ("export A=1\n", true), ("A=1\u{0}B=2\u{0}", true),
    ("A=\"b\n c\"\n", true),
    ("apiVersion: v1\nkind: Pod\n", false), ("[Unit]\nA=1\n", false), ("", false), ("# x\n", false),
    ("--a=b\n", false), ("A=1\necho $A\n", false),
  ])
  func isRecognised(text: String, expected: Bool) {
    #expect(EnvironmentFile.looksLike(Array(text.utf8)) == expected, "\(text)")
  }
}
