import Testing
import Text
import YAML

@Suite struct JSONTests {
  @Test(
    arguments: [
      (
        #"{"a": [1, -2.5, 1e3, true, false, null, "x", {}, []]}"#,
        #"[{"a":[1,fc004000000000000,1000,true,false,null,"x",{},[]]}]"#
      ),
      ("{\"a\":1}{\"b\":2}\n\n{\"c\":3}", #"[{"a":1},{"b":2},{"c":3}]"#),
      ("  \n{\"kind\": \"yes\", \"n\": \"y\"}", #"[{"kind":"yes","n":"y"}]"#),
      ("{\n\t\"tab\": 1\n}", #"[{"tab":1}]"#),
    ])
  func values(_ text: String, _ expected: String) { #expect(canonical(text) == expected) }

  @Test func whatIsNoJSONIsReadAsYAML() {
    #expect(canonical("{a: b}\n") == #"[{"a":"b"}]"#)
    #expect(canonical("{\"a\": 1}\n---\n{\"b\": 2}\n") == #"[{"a":1},{"b":2}]"#)
    #expect(canonical("{\"a\": [1, 2,],}\n") == #"[{"a":[1,2]}]"#)
  }

  @Test(
    arguments: [
      ("{\"a\": 1,\n \"c\" 3}\n", "2:6: expected ':' after this JSON key"),
      ("{\"a\": [2, 3}\n", "1:12: a ',' or ']' is missing before this"),
      ("{\"a\": 1\n \"b\": 2}\n", "2:2: a ',' or '}' is missing before this"),
      ("{\"a\": \"x}\n", "1:7: the quote that begins here is not closed on its line"),
      ("{\"a\": \"\u{1}\", 2\n", "1:8: a control character, which JSON does not allow; delete it"),
      ("{\"a\": 1,\n // b\n \"c\": 3}\n", "2:2: JSON knows no comments; delete it"),
      ("{\"a\": \"\\ud8\"}\n", "1:8: unknown escape in a JSON text"),
    ])
  func mistakes(_ text: String, _ expected: String) { #expect(canonical(text) == expected) }

  @Test func placesAndDuplicates() {
    let stream = read("{\"a\": {\"b\": 1},\n \"a\": {\"b\": 22}}")
    #expect(place(stream.documents.first?["a"]["b"]?.location) == "2:13")
    #expect(stream.documents.first?["a"]["b"]?.location.length == 2)
    #expect(stream.duplicateKeys.map(\.key) == ["a"])
  }

  @Test func depthIsLimited() {
    let deep = String(repeating: "[", count: 9_999)
    let closed = deep + String(repeating: "]", count: 9_999)
    #expect(read("{\"a\":\(closed)}").errors.isEmpty)
    #expect(read("{\"a\":[\(closed)]}").errors.map(\.message) == ["nested too deeply"])
  }
}
