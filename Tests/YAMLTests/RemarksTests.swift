import Testing
import YAML

/// What Kubernetes accepts in silence is remarked, and what is meant is not.
@Suite struct RemarksTests {
  private func remarks(_ text: String) -> [String] {
    read(text).remarks.map { remark in
      "\(place(remark.location)) \(remark.kind)"
        + (remark.related.map { " \(place($0))" } ?? "")
    }
  }

  @Test(
    arguments: [
      ("a: |\n  b\n---\n  c\n", ["3:1 cutText 1:4"]),
      ("a: >-\n  b\n---\n# c\n\n  d: 1\n", ["3:1 cutText 1:4"]),
      ("a: |\n  b\n---\n  kind: A\n  apiVersion: v1\n", []),
      ("a: |\n  b\n---\nc: 1\n", []),
      ("a: b\n---\n  c: 1\n", []),
      ("a: 1\n...\nb: 2\n---\nc: 3\n", ["3:1 ignoredText 2:1"]),
      ("a: 1\n...\n# b\n---\nc: 3\n...\n", []),
      ("a: |\n  b\n  ...\n  c\n", []),
      ("a: 1\n---\nb: [\n...\nc\n", []),
      ("a: b\u{2028} c\n", ["1:5 oddBreak"]),
      ("a: 1\rb: 2\r", ["1:5 oddBreak"]),
      ("a: 1 # b\u{85}\n", ["1:9 oddBreak"]),
      ("{\"a\": \"b\u{2028}c\"}", []),
      (
        "a: b\u{A0}\nc\u{200B}d: 1\n\u{FEFF}e: 2\n",
        [
          "1:5 invisibleCharacter", "2:2 invisibleCharacter", "3:1 invisibleCharacter",
        ]
      ),
      ("a: b c\u{A0}d\nb: \"c\u{A0}\"\nd: | # \u{A0}\n  \u{A0}\n", []),
      (
        "a: “b”\nb: “b” c\nc: “b”, “c”\nd: \"“b”\"\ne: ‘’\n",
        ["1:4 curlyQuotes", "5:4 curlyQuotes"]
      ),
      ("a:\tb\n\"c\": \td\n", ["1:3 tab", "2:6 tab"]),
      ("a: b\t# c\nd:\t# e\n  f: g\th\ni: [\n\tj\n]\nk: \"\tl\"\nm: |\n  n:\to\n#:\tp\n", []),
      ("{\n\t\"a\":\t1\n}\n", []),
      ("a: &a {b: 1}\nc: {b: 2, <<: *a}\n", ["2:5 overwrittenKey 2:11"]),
      ("a: &a {b: 1}\nc: {<<: *a, b: 2}\nd: {b: 1, <<: *a}\n", []),
      (
        "a: &a {b: 1}\nx: &x {<<: *a}\nc: {b: 2, '<<': 3}\nd: {b: 2, <<: [*x, *a]}\n",
        [
          "4:5 overwrittenKey 4:11"
        ]
      ),
    ])
  func remarksAreMade(_ text: String, _ expected: [String]) {
    #expect(remarks(text) == expected)
  }

  @Test(arguments: 1...40) func everyPlaceInABlockIsSeen(_ count: Int) {
    let key = String(repeating: "k", count: count)
    #expect(remarks("\(key):\tb\n") == ["1:\(count + 2) tab"])
    #expect(remarks("\(key): b\n...\nc\n") == ["3:1 ignoredText 2:1"])
    #expect(remarks("\(key): |\n  b\n---\n  c\n") == ["3:1 cutText 1:\(count + 3)"])
    #expect(remarks("\(key): b\u{A0}\n") == ["1:\(count + 4) invisibleCharacter"])
    #expect(remarks("a: &a {b: 1}\n\(key): {b: 2, <<: *a}\n").count == 1)
  }

  @Test func manyPlacesTakeNoLonger() {
    let line = String(repeating: "...\n", count: 50_000)
    #expect(remarks("a: 1\n" + line).isEmpty)
    let cut = String(repeating: "---\n  b\n", count: 50_000)
    #expect(remarks("a: |\n  b\n" + cut) == ["3:1 cutText 1:4"])
    let blanks = String(repeating: "\u{A0}", count: 50_000)
    #expect(remarks("a: \(blanks)\n").isEmpty)
  }
}
