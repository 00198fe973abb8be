import Testing
import Text
import YAML

/// Forms of collections, and documents made to break a reader.
@Suite struct ParserTests {
  @Test(
    arguments: [
      ("a:\n- 1\n-\n- - 2\n  - 3\nb:\n", #"[{"a":[1,null,[2,3]],"b":null}]"#),
      ("? a\n: b\n? c\n", #"[{"a":"b","c":null}]"#),
      ("args: [\n  x,\n]\n", #"[{"args":["x"]}]"#),
      ("[a: 1, {b: 2, c}, \"d\":e]\n", #"[[{"a":1},{"b":2,"c":null},{"d":"e"}]]"#),
      ("- a: 1\n  b: 2\n-\n  c: 3\n", #"[[{"a":1,"b":2},{"c":3}]]"#),
      ("a:\t1 # c\n# d\nb: x#y\n", #"[{"a":1,"b":"x#y"}]"#),
      ("a: http://x:80/?q=[1]\n", #"[{"a":"http://x:80/?q=[1]"}]"#),
      ("&k a: &v b\nc: *v\n*k : d\n", #"[{"a":"d","c":"b"}]"#),
      ("{}\n", "[{}]"), ("[]\n", "[[]]"), ("a: {}\nb: []\n", #"[{"a":{},"b":[]}]"#),
    ])
  func collections(_ text: String, _ expected: String) { #expect(canonical(text) == expected) }

  @Test(arguments: ["[", "{a: ", "- "])
  func depthIsLimited(_ opening: String) {
    let text = String(repeating: opening, count: 20_000) + "x\n"
    #expect(read(text).errors.map(\.message) == ["nested too deeply"])
  }

  @Test func aBracketBehindAKeyAtTheEndOfTheText() {
    #expect(
      read("- 'y'[").errors.map(describe) == [
        "1:6: text follows a closing quote; quote the whole value"
      ])
  }

  @Test func everyPrefixIsReadOrRefused() {
    let text = """
      a: &a [1, {b: "c\\n", 'd': e}, !!int "3"]
      <<: {x: y}
      ? k
      : - |+2
          l

        - >-
          f
      é: *a
      ...
      """
    let bytes = Array(text.utf8)
    for length in 0...bytes.count {
      let stream = read(Array(bytes[..<length]))
      #expect(stream.documents.count + stream.errors.count <= 1)
      _ = Canonical.text(stream.documents)
    }
  }

  @Test func everyByteMayBeBroken() {
    let bytes = Array("a: &a [1, {b: \"c\\x41\"}]\nb:\n- |\n  x\n- *a\n- 'y'\n".utf8)
    for index in bytes.indices {
      for byte in UInt8.min...UInt8.max {
        var broken = bytes
        broken[index] = byte
        let stream = read(broken)
        _ = Canonical.text(stream.documents)
        #expect(stream.errors.allSatisfy { $0.location.offset <= broken.count * 3 })
      }
    }
  }
}
