import Testing

@testable import Certificates

@Suite struct DERReaderTests {
  private func problem(_ bytes: [UInt8]) -> CertificateError? {
    do throws(CertificateError) {
      var reader = try DERReader(bytes[...])
      _ = try reader.next()
      try reader.end()
      return nil
    } catch {
      return error
    }
  }

  @Test(
    arguments: [
      ([], .endsEarly, 0),
      ([0x30], .endsEarly, 1),
      ([0x30, 0x01], .endsEarly, 0),
      ([0x30, 0x82, 0x01], .endsEarly, 1),
      ([0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF], .endsEarly, 0),
      ([0x30, 0x80, 0x00, 0x00], .indefiniteLength, 1),
      ([0x30, 0x85, 0, 0, 0, 0, 1, 0], .lengthTooLong, 1),
      ([0x30, 0xFF], .lengthTooLong, 1),
      ([0x30, 0x81, 0x01, 0x00], .lengthNotMinimal, 1),
      ([0x30, 0x82, 0x00, 0x80], .lengthNotMinimal, 1),
      ([0x1F, 0x20, 0x00], .unsupportedTag, 0),
      ([0x30, 0x00, 0x00], .trailingBytes, 2),
    ] as [([UInt8], CertificateError.Problem, Int)])
  func brokenEncodingIsRefused(_ bytes: [UInt8], _ expected: CertificateError.Problem, _ at: Int) {
    #expect(problem(bytes) == CertificateError(expected, at: at))
  }

  @Test(arguments: [0, 1, 127, 128, 255, 256, 65_535, 65_536])
  func everyLengthIsRead(_ length: Int) throws {
    var head: [UInt8] = [0x04]
    switch length {
    case ..<128: head.append(UInt8(length))
    case ..<256: head += [0x81, UInt8(length)]
    case ..<65_536: head += [0x82, UInt8(length >> 8), UInt8(length & 255)]
    default: head += [0x83, UInt8(length >> 16), UInt8(length >> 8 & 255), UInt8(length & 255)]
    }
    let bytes = head + [UInt8](repeating: 7, count: length)
    var reader = try DERReader(bytes[...])
    let element = try reader.next()
    #expect(reader.isAtEnd && element.content.count == length)
    #expect(Array(element.encoding) == bytes)
  }

  @Test func depthIsLimited() throws {
    var reader = try DERReader(nested(60)[...])
    var depth = 0
    let error = #expect(throws: CertificateError.self) {
      while true {
        reader = try reader.next().inside()
        depth += 1
      }
    }
    #expect(error?.problem == .nestedTooDeep && depth == DERReader.maximumDepth)
  }

  @Test func deepNestingIsNoCertificate() {
    #expect(throws: CertificateError.self) { try Certificate(der: nested(30_000)) }
  }

  /// SEQUENCEs in one another, from the inside out.
  private func nested(_ depth: Int) -> [UInt8] {
    var reversed: [UInt8] = []
    for _ in 0..<depth {
      let length = reversed.count
      if length < 128 {
        reversed += [UInt8(length)]
      } else if length < 256 {
        reversed += [UInt8(length), 0x81]
      } else if length < 65_536 {
        reversed += [UInt8(length & 255), UInt8(length >> 8), 0x82]
      } else {
        reversed += [UInt8(length & 255), UInt8(length >> 8 & 255), UInt8(length >> 16), 0x83]
      }
      reversed.append(0x30)
    }
    return reversed.reversed()
  }
}
