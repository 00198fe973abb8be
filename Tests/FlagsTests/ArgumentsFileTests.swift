import Flags
import Testing
import Text

@Suite struct ArgumentsFileTests {
  @Test func wordsOfAFile() {
    let file = SourceFile(path: "args", text: "--a=\"b c\"\r\n# x\n--d=e\n\n--f\n")
    let words = ArgumentsFile.read(file)
    #expect(words.map(\.text) == ["--a=b c", "--d=e", "--f"])
    #expect(words.map(\.location.description) == ["args:1:1", "args:3:1", "args:5:1"])
  }

  @Test(arguments: [
    ("--a=b\n--c\n", true), ("# x\n--a=b\n", true), ("---\na: b\n", false), ("", false),
    ("---\n---\n", false), ("A=b\n", false), ("--a=b\nx\n", false),
    ("-----BEGIN CERTIFICATE-----\n", false),
  ])
  func isRecognised(text: String, expected: Bool) {
    #expect(ArgumentsFile.looksLike(Array(text.utf8)) == expected, "\(text)")
  }
}
