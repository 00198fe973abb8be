import Testing
import Text

@testable import Flags

@Suite struct PlacedTextTests {
  /// Where a text, read from a written form, has the parts that the words of a script are.
  private func places(_ written: String, _ text: String) -> [String] {
    let file = SourceFile(path: "f", text: "x: " + written)
    let word = Word(
      text: text, location: file.location(at: 3, length: written.utf8.count))
    return ShellWords.split(word).flatMap { $0 }.map { "\($0.text) \($0.location)" }
  }

  @Test func wordsOfAPlainTextStandWhereItStands() {
    #expect(places("etcd --name=a", "etcd --name=a") == ["etcd f:1:4", "--name=a f:1:9"])
    #expect(places("'etcd -v'", "etcd -v") == ["etcd f:1:5", "-v f:1:10"])
  }

  @Test func escapesAndContinuedLinesStandBetweenThem() {
    #expect(
      places("\"set -e\\netcd --name=\\\"a b\\\"\"", "set -e\netcd --name=\"a b\"") == [
        "set f:1:5", "-e f:1:9", "etcd f:1:13", "--name=a b f:1:18",
      ])
    #expect(places("\"--a=1 \\\n  --b=2\"", "--a=1 --b=2") == ["--a=1 f:1:5", "--b=2 f:2:3"])
    #expect(places("etcd\n   --b=2", "etcd --b=2") == ["etcd f:1:4", "--b=2 f:2:4"])
  }

  @Test func whatCannotBeFoundIsToldByTheWhole() {
    #expect(places("\"a\\u002db\"", "a-b c") == ["a-b f:1:4", "c f:1:4"])
  }
}
