import Testing
import Text

@testable import YAML

/// What several readers read is what one reads.
@Suite struct PartsTests {
  @Test(
    arguments: [
      "a: 1\n---\nb: 2\n---\nc: 3\n---\nd: 4\n",
      "a: 1\n---\n---\nb: 2\n---\n---\n---\nc: 3\n",
      "a: 1\n---x\nb: 2\n---\nc: 3\n--- y\nd: 4\n---\ne: 5\n",
      "a: 'x\n---\ny'\nb: |\n  c\n---\n d\n---\ne: [\n---\n]\n",
      "a: é\n---\nb: é\u{85}\n---\nc: \u{7}\n---\nd: 1\n",
      "kind: List\nitems:\n- a: 1\n- b: 2\n- c: 3\n- d:\n    e: 4\nmetadata: {}\n",
      "items:\n- a: &x 1\n- b: 2\n- c: *x\n- d: &x 3\n- e: *x\n- f: *x\nitems: 2\n",
      "items:\n- a: |\n    x\n- b\n-\n- - c\n  - d\n- {e: 1, e: 2}\n---\nnext: 1\n---\nmore: 2\n",
      "text: '\n- a\n- b\n- c\n- d\n- e\n- f\n- g\n- h\n- i\n'\n",
      "- a\n- b\n- c: 1\n- d\n- e: 2\n- f\n- g\n",
      "items:\n  a: 1\n- b\n- c\n- d\n- e\n- f\n",
      "{\"a\": 1}\n{\"b\": 2}\n{\"c\": 3}\n{\"d\": 4}\n",
      "items:\n- a\n- b\n- c\n- d\n- e\n- f: 1\n  f: 2\n- ? g\n- h\n",
    ])
  func partsReadAsTheWhole(_ text: String) {
    let file = SourceFile(path: "test.yaml", text: text)
    let whole = RecordAccount(Stream(reading: file))
    for threads in 2...5 {
      #expect(RecordAccount(Stream(reading: file, threads: threads, leastPart: 1)) == whole)
    }
  }

  @Test func separatorsAreLookedAtToo() {
    let bytes = Array("a: 1\nb: 2\nc: 3\n--- #".utf8) + [0xE7, 0x6F] + Array("\nd: 4\n".utf8)
    let file = SourceFile(path: "test.yaml", bytes: bytes)
    for threads in 1...4 {
      let stream = Stream(reading: file, threads: threads, leastPart: 1)
      #expect(place(stream.brokenText) == "4:6")
      #expect(stream.documents.count == 2)
    }
  }

  @Test func aLongListIsCut() {
    let items = (0..<20_000).map {
      "- name: item-\($0)\n  labels: {a: b}\n  values:\n  - 1\n  - 2\n"
    }
    let text = "apiVersion: v1\nitems:\n" + items.joined() + "kind: List\nkind: Twice\n"
    let file = SourceFile(path: "test.yaml", text: text)
    let readings = Parts.read(ReadableText(file), threads: 2, leastPart: 1, isExact: false)
    #expect(readings.count == 1)
    #expect(readings.first?.tree.records.isJoined == true)
    let stream = Stream(reading: file, threads: 2, leastPart: 1)
    #expect(RecordAccount(stream) == RecordAccount(Stream(reading: file)))
    #expect(stream.documents.first?["items"].items.count == 20_000)
    #expect(stream.documents.first?["items"].items.last?["name"]?.string == "item-19999")
    #expect(stream.documents.first?["kind"]?.string == "Twice")
    #expect(stream.duplicateKeys.count == 1)
  }

  @Test func documentsAreCut() {
    let text = (0..<20_000).map { "name: item-\($0)\nlabels: {a: b}\n" }.joined(separator: "---\n")
    let file = SourceFile(path: "test.yaml", text: text)
    for threads in 2...4 {
      let readings = Parts.read(
        ReadableText(file), threads: threads, leastPart: 1, isExact: false)
      #expect(readings.count == threads)
    }
    #expect(
      RecordAccount(Stream(reading: file, threads: 3, leastPart: 1))
        == RecordAccount(Stream(reading: file)))
  }
}
