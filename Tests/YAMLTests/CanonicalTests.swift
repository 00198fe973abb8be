import Testing
import Text
import YAML

@Suite struct CanonicalTests {
  @Test func theExampleOfTheFormat() {
    let text = """
      apiVersion: kready.test/v1
      kind: Probe
      metadata:
        name: p
      value: 0644
      v2: 12345678901234567890123
      1: x

      """
    let expected =
      #"[{"1":"x","apiVersion":"kready.test/v1","kind":"Probe","metadata":{"name":"p"},"#
      + #""v2":f4484ea15b273b38a,"value":420}]"#
    #expect(canonical(text) == expected)
    #expect(
      SHA256.hex(Array(canonical(text).utf8))
        == "5cae10b8344ad6dd01b0878c1182303b9b71f0c4eb31be8c4d5fea1df64f4a13")
  }

  @Test func keysAreSortedByBytes() {
    #expect(
      canonical("{b: 1, é: 2, B: 3, a: 4, aa: 5}\n") == #"[{"B":3,"a":4,"aa":5,"b":1,"é":2}]"#)
  }

  @Test func quoting() {
    #expect(
      String(decoding: Canonical.quoted("a\"\\/\n\r\t\u{08}\u{0C}\u{01}\u{7F}é"), as: UTF8.self)
        == "\"a\\\"\\\\/\\n\\r\\t\\b\\f\\u0001\u{7F}é\"")
  }
}
