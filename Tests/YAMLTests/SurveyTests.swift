import Testing

@testable import YAML

/// What is found in bytes before they are read, against the standard library's decoder.
@Suite struct SurveyTests {
  @Test func firstsAreWhereADecoderFindsThem() {
    var random = Random(state: 11)
    let pieces: [[UInt8]] =
      ["a", "é", "€", "😀", "\n", "\r\n", "\t", "plain text of more than sixteen bytes"].map {
        Array($0.utf8)
      } + [
        [0x0D], [0x00], [0x7F], [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xEF, 0xBB, 0xBF], [0xC3],
        [0xE2, 0x82], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xFF],
        [0xEF, 0xBF, 0xBE],
      ]
    for _ in 0..<4000 {
      // Mostly usual pieces, so that the odd ones stand at all places.
      var bytes: [UInt8] = []
      for _ in 0..<random.next(below: 12) {
        bytes += pieces[random.next(below: random.next(below: 4) == 0 ? pieces.count : 8)]
      }
      bytes.append(0x0A)
      let found = bytes.withUnsafeBufferPointer { Survey($0, to: bytes.count).firsts(from: 0) }
      let broken = firstBroken(bytes)
      #expect(found.broken == broken, "\(bytes)")
      #expect(found.odd == min(firstOdd(bytes), broken ?? bytes.count), "\(bytes)")
    }
  }

  @Test func theSurveyEndsWhereItIsToldTo() {
    let bytes = Array("a: 1\n---\nb: \u{1}\n".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      #expect(Survey(buffer, to: 5).firsts(from: 0).odd == 5)
      #expect(Survey(buffer, to: bytes.count).firstOdd(from: 0) == 12)
      #expect(Survey(buffer, to: bytes.count).firstOdd(from: 13) == bytes.count)
    }
  }

  private func firstBroken(_ bytes: [UInt8]) -> Int? {
    var decoder = UTF8()
    var rest = bytes.makeIterator()
    var count = 0
    while true {
      switch decoder.decode(&rest) {
      case .scalarValue(let scalar): count += UTF8.width(scalar)
      case .emptyInput: return nil
      case .error: return count
      }
    }
  }

  private func firstOdd(_ bytes: [UInt8]) -> Int {
    let odd: [[UInt8]] = [
      [0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xEF, 0xBB, 0xBF], [0xEF, 0xBF, 0xBE],
    ]
    return bytes.indices.first { index in
      let rest = bytes[index...]
      if odd.contains(where: rest.starts(with:)) { return true }
      switch bytes[index] {
      case 0x09, 0x0A, 0x20..<0x7F, 0x80...: return false
      case 0x0D: return rest.dropFirst().first != 0x0A
      default: return true
      }
    } ?? bytes.count
  }
}
