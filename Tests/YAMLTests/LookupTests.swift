import Testing
import Text
import YAML

/// Keys, duplicates and merges.
@Suite struct LookupTests {
  @Test(
    arguments: [
      ("1", "1"), ("010", "8"), ("n", "false"), ("1.5", "1.5"), ("'1'", "1"), (".inf", ".inf"),
      ("name", "name"), ("\"a\\u0062\"", "ab"), ("2001-01-01", "2001-01-01"), ("<", "<"),
      ("null1", "null1"), ("on1", "on1"), ("yes", "true"), ("Off", "false"), ("FALSE", "false"),
      ("no", "false"), ("to", "to"), ("type", "type"), ("NaN", "NaN"), (".nan", ".nan"),
    ])
  func keys(_ written: String, _ key: String) {
    let node = read("\(written): v\n").documents.first
    #expect(node?.entries.map(\.key) == [key])
    #expect(node[key]?.string == "v")
  }

  @Test(
    arguments: [
      ("~: v", "a key is missing"), (": v", "a key is missing before this ':'"), ("[a]: v", nil),
      ("{a: 1}: v", nil),
      ("18446744073709551615: v", "the key is too big a number; quote it"),
    ] as [(String, String?)])
  func keysWithoutAPlaceInJSON(_ text: String, _ message: String?) {
    let expected = message ?? "a key must be a single value"
    #expect(read("\(text)\n").errors.map(\.message) == [expected])
  }

  @Test func theLastOfEqualKeysStands() {
    let stream = read("a: 1\n\"a\": 2\nb: 3\n")
    #expect(canonical(stream) == #"[{"a":2,"b":3}]"#)
    #expect(stream.documents.first?["a"]?.int == 2)
    #expect(stream.duplicateKeys.map(\.key) == ["a"])
    #expect(place(stream.duplicateKeys.first?.first) == "1:1")
    #expect(place(stream.duplicateKeys.first?.second) == "2:1")
  }

  @Test func threeEqualKeysAreTwoDuplicates() {
    let stream = read("m: {a: 1, b: 2, a: 3, a: 4}\n")
    #expect(stream.duplicateKeys.map { place($0.second) } == ["1:17", "1:23"])
  }

  @Test func anIntegerAndItsTextAreOneKey() {
    #expect(read("{1: a, '1': b}\n").duplicateKeys.map(\.key) == ["1"])
    #expect(read("a: 1\nb: {a: 1}\n").duplicateKeys.isEmpty)
  }

  @Test(
    arguments: [
      ("b: {<<: *x, p: 3}", #"{"p":3,"q":2}"#), ("b: {p: 3, <<: *x}", #"{"p":1,"q":2}"#),
      ("b: {<<: [*y, *x]}", #"{"p":9,"q":2}"#), ("b: {<<: [*x, *y]}", #"{"p":1,"q":2}"#),
      ("b: {<<: {r: 1}}", #"{"r":1}"#), ("b: {'<<': 1}", #"{"<<":1}"#),
      ("b: {<<: {<<: *x, r: 0}, q: 5}", #"{"p":1,"q":5,"r":0}"#), ("b: {<<: []}", "{}"),
    ])
  func merges(_ text: String, _ expected: String) {
    let node = read("x: &x {p: 1, q: 2}\ny: &y {p: 9}\n\(text)\n").documents.first
    let merged = node["b"].map { String(decoding: Canonical.text($0), as: UTF8.self) }
    #expect(merged == expected)
    for entry in node["b"].entries {
      #expect(node["b"][entry.key]?.location == entry.value.location)
    }
  }

  @Test(arguments: ["<<: 1", "<<: [1]", "<<: *l", "<<:"])
  func onlyMappingsAreMerged(_ text: String) {
    let errors = read("l: &l [{a: 1}]\nb:\n  \(text)\n").errors
    #expect(errors.map(\.message) == ["only mappings can be merged with '<<'"])
  }
}
