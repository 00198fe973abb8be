import Testing
import Text
import YAML

@Suite struct EncodingTests {
  @Test func utf16WithAByteOrderMark() {
    let text = "a: é😀\nb: 2\n"
    let little: [UInt8] =
      [0xFF, 0xFE]
      + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF]
      + text.utf16.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    for bytes in [little, big] {
      let stream = read(bytes)
      #expect(canonical(stream) == #"[{"a":"é😀","b":2}]"#)
      #expect(place(stream.documents.first?["b"]?.location) == "2:4")
    }
  }

  @Test func brokenUTF8IsReplacedAndTold() {
    let stream = read(Array("é: 1\na: ".utf8) + [0x78, 0xFF, 0xE2, 0x82, 0x0A])
    #expect(canonical(stream) == "[{\"a\":\"x\u{FFFD}\u{FFFD}\",\"é\":1}]")
    #expect(place(stream.brokenText) == "2:5")
    #expect(read("a: \u{FFFD}\n").brokenText == nil)
  }

  @Test(
    arguments: [
      ("a: x\u{01}y\n", "1:5"), ("a: 1\nb: \u{7F}\n", "2:4"), ("a: 1 # \u{80}\n", "1:8"),
      ("a: \u{FFFE}\n", "1:4"), ("\0", "1:1"),
    ])
  func controlCharacters(_ text: String, _ expected: String) {
    let errors = read(text).errors
    #expect(errors.map(\.message) == ["a control character, which YAML does not allow; delete it"])
    #expect(errors.map { place($0.location) } == [expected])
  }

  @Test func charactersThatAreAllowed() {
    #expect(canonical("a: \u{A0}\u{E000}\u{10FFFF}\n") == "[{\"a\":\"\u{A0}\u{E000}\u{10FFFF}\"}]")
    #expect(canonical("\u{FEFF}a: 1\n---\n\u{FEFF}b: 2\n") == #"[{"a":1},{"b":2}]"#)
  }

  @Test func unusualLineBreaks() {
    #expect(
      canonical("a: 1\u{85}b: 2\u{2028}c: 3\u{2029}d: 4\n") == #"[{"a":1,"b":2,"c":3,"d":4}]"#)
  }
}
