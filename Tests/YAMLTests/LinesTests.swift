import Testing

@testable import YAML

/// The searches that leave indexes unchecked, against plain loops, at every place and length.
@Suite struct LinesTests {
  /// Texts of every length up to three blocks, with few letters and with many that stop a search.
  private static let texts: [[UInt8]] = {
    var random = Random(state: 7)
    let letters = [Array("ab".utf8), Array(" :#\n\"'\\-\tx".utf8), Array("   x\n".utf8)]
    return letters.flatMap { letters in
      (0..<50).map { count in
        (0..<count).map { _ in letters[random.next(below: letters.count)] } + [0x0A]
      }
    }
  }()

  @Test func searchesStopWhereALoopWould() {
    for text in Self.texts {
      text.withUnsafeBufferPointer { buffer in
        let lines = Lines(buffer)
        for start in text.indices {
          let rest = text[start...]
          #expect(lines.lineBreak(from: start) == rest.firstIndex(of: 0x0A))
          #expect(lines.endOfSpaces(from: start) == rest.firstIndex { $0 != 0x20 })
          #expect(
            lines.plainStop(from: start) == rest.firstIndex { Array(":#\n".utf8).contains($0) })
          for quote in Array("\"'".utf8) {
            #expect(
              lines.quotedStop(from: start, quote)
                == rest.firstIndex { [quote, UInt8(ascii: "\\"), 0x0A].contains($0) })
          }
        }
      }
    }
  }

  @Test func equalKeysHaveEqualPrints() {
    let text = Array(
      (0..<40).map { "\(String(repeating: "k", count: $0))x" }.joined(separator: "\n").utf8)
    let twice = text + [0x0A] + text + [0x0A]
    twice.withUnsafeBufferPointer { buffer in
      let lines = Lines(buffer)
      var at = 0
      for length in 1...40 {
        #expect(lines.print(at, length) == lines.print(at + text.count + 1, length))
        #expect(lines.print(at, length) != lines.print(at + 1, length))
        at += length + 1
      }
    }
  }

  @Test(
    arguments: [
      ("yes", KeyMeaning.truthValue), ("No", .truthValue), ("OFF", .truthValue), ("y", .truthValue),
      ("true", .truthValue), ("False", .truthValue), ("null", .null), ("~", .null),
      ("name", .itself), ("yesno", .itself), ("nullx", .itself), ("trues", .itself),
      ("of", .itself), ("10", .maybeNumber), ("<<", .maybeNumber), ("-1", .maybeNumber),
      (".5", .maybeNumber),
    ])
  func wordsThatAreNoText(_ key: String, _ meaning: KeyMeaning) {
    for tail in ["\n", ": a further value\n"] {
      let text = Array((key + tail).utf8)
      text.withUnsafeBufferPointer { #expect(Lines($0).keyMeaning(0, key.utf8.count) == meaning) }
    }
  }

  @Test func separators() {
    let text = Array("---\n--- # x\n--- x\n---#\n---\t\n --\n--".utf8) + [0x0A]
    text.withUnsafeBufferPointer { buffer in
      let lines = Lines(buffer)
      let dash = UInt8(ascii: "-")
      #expect([0, 4, 12, 18, 23].allSatisfy { lines.begins($0, with: dash) })
      #expect([28, 32, text.count].allSatisfy { !lines.begins($0, with: dash) })
      #expect([0, 4, 18, 23].allSatisfy(lines.isSeparator))
      #expect(!lines.isSeparator(12))
    }
  }
}

/// The same numbers in every run.
struct Random {
  var state: UInt64

  mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
