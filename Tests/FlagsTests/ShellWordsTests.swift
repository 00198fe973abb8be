import Flags
import Testing
import Text

@Suite struct ShellWordsTests {
  private func split(_ script: String) -> [[String]] {
    ShellWords.split(SourceFile(path: "x.sh", text: script)).map { $0.map(\.text) }
  }

  @Test func commandsAreParted() {
    #expect(split("a b; c | d & e && f\ng") == [["a", "b"], ["c"], ["d"], ["e"], ["f"], ["g"]])
  }

  @Test func quotesGroup() {
    #expect(split(#"a 'b c' "d e"f g\ h "i\"j" ''"#) == [["a", "b c", "d ef", "g h", "i\"j", ""]])
  }

  @Test func redirectionsAreDropped() {
    #expect(split("a > /tmp/x 2>&1 b <in >>out &>all c") == [["a", "b", "c"]])
  }

  @Test func linesContinue() {
    #expect(split("a \\\n  b \\\r\n c\r\nd") == [["a", "b", "c"], ["d"]])
  }

  @Test func substitutionsStayWhole() {
    #expect(
      split("a ${X:-b c} $(d | e $(f)) `g; h` i")
        == [["a", "${X:-b c}", "$(d | e $(f))", "`g; h`", "i"]])
  }

  @Test func commentsVanish() {
    #expect(split("a # b\nc d#e") == [["a"], ["c", "d#e"]])
  }

  @Test func placesPointAtTheWord() {
    let commands = ShellWords.split(SourceFile(path: "x.sh", text: "a \\\n  'b c' d"))
    #expect(commands[0].map(\.location.description) == ["x.sh:1:1", "x.sh:2:3", "x.sh:2:9"])
  }

  @Test(arguments: ["'", "\"", "\\", "$(", "${", "`", "a 'b", "\"\\", "$(((((", ">", "&"])
  func brokenScriptsEnd(script: String) {
    #expect(split(script).count <= 1)
  }
}
