import Testing
import Text
import YAML

/// Documents of a file, and going on after a mistake.
@Suite struct StreamReaderTests {
  @Test(
    arguments: [
      ("", "[]"), ("---\n", "[]"), ("# only a comment\n", "[]"),
      ("a: 1\n---\nb: 2\n", "[{\"a\":1},{\"b\":2}]"),
      ("---\n---\na: 1\n--- # more\n~\n---\n", "[{\"a\":1}]"), ("a: 1\n...\nb: 2\n", "[{\"a\":1}]"),
      ("a: |\n  x\n---\nb: 2\n", "[{\"a\":\"x\\n\"},{\"b\":2}]"), ("text\n", "[\"text\"]"),
      ("---\r\na: 1\r\n---\r\nb: 2\r\n", "[{\"a\":1},{\"b\":2}]"),
    ])
  func documents(_ text: String, _ expected: String) { #expect(canonical(text) == expected) }

  @Test func readingGoesOnAfterAMistake() {
    let stream = read("a: 1\n---\nb: [\n---\nc: 3\n---\nd: \"\n---\ne: 5\n")
    #expect(stream.documents.map { $0.entries.map(\.key) } == [["a"], ["c"], ["e"]])
    #expect(stream.errors.map { place($0.location) } == ["3:4", "7:4"])
  }

  @Test func nothingIsKeptOfABrokenDocument() {
    let stream = read("a: {b: &x 1, a: 1, a: 2}\nc: ]\n---\nd: *x\n---\ne: 1\n")
    #expect(stream.documents.map { $0.entries.map(\.key) } == [["e"]])
    #expect(stream.errors.count == 2)
    #expect(stream.duplicateKeys.isEmpty)
  }

  @Test func aLineOfThreeDashesHoldsNothingElse() {
    let stream = read("a: 1\n--- b\nc: 2\n---\nd: 3\n")
    #expect(stream.documents.map { $0.entries.map(\.key) } == [["a"], ["d"]])
    #expect(
      stream.errors.map(describe) == [
        "2:1: only a comment may follow '---'; begin the document on the next line"
      ])
  }

  @Test func keysInTheBodyOfATextCutTheDocument() {
    let stream = read("key: \"\n-----BEGIN\n\"\nx: 1\n---\na: 1\n")
    #expect(stream.errors.map { place($0.location) } == ["2:1"])
    #expect(stream.documents.count == 1)
  }

  @Test func placesInLaterDocuments() {
    let stream = read("a: 1\n---\n\nb: {c: 2}\n")
    #expect(place(stream.documents.last?["b"]["c"]?.location) == "4:8")
  }
}
