import Testing
import Text

@testable import Certificates

@Suite struct DERValuesTests {
  private func element(_ tag: UInt8, _ content: [UInt8]) throws -> DERElement {
    let head = content.count < 128 ? [tag] : [tag, 0x81]
    var reader = try DERReader((head + [UInt8(content.count)] + content)[...])
    return try reader.next()
  }

  @Test(
    arguments: [
      ([0x55, 0x04, 0x03], "2.5.4.3"),
      ([0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B], "1.2.840.113549.1.1.11"),
      ([0x00], "0.0"),
      ([0x27], "0.39"),
      ([0x28], "1.0"),
      ([0x88, 0x37, 0x03], "2.999.3"),
    ] as [([UInt8], String)])
  func objectIdentifiersAreDotted(_ octets: [UInt8], _ expected: String) throws {
    #expect(try element(0x06, octets).objectIdentifier() == expected)
  }

  @Test(arguments: [
    [], [0x86], [UInt8](repeating: 0xFF, count: 10) + [0x7F],
    [UInt8](repeating: 1, count: 129), [1, 0x81],
  ])
  func brokenObjectIdentifiersAreRefused(_ octets: [UInt8]) throws {
    let element = try element(0x06, octets)
    #expect(throws: CertificateError(.invalidObjectIdentifier, at: 0)) {
      try element.objectIdentifier()
    }
  }

  @Test func largestArcIsRead() throws {
    let octets: [UInt8] = [0x2A, 0x81] + [UInt8](repeating: 0xFF, count: 8) + [0x7F]
    #expect(try element(0x06, octets).objectIdentifier() == "1.2.\(UInt64.max)")
    let tooLarge: [UInt8] = [0x2A, 0x82] + [UInt8](repeating: 0x80, count: 8) + [0x00]
    #expect(throws: CertificateError.self) { try element(0x06, tooLarge).objectIdentifier() }
  }

  @Test func bitsComeFirstBitFirst() throws {
    #expect(try element(0x03, [5, 0b1010_0000]).bits() == [true, false, true])
    #expect(try element(0x03, [0]).bits() == [])
    for wrong: [UInt8] in [[], [8, 0], [1]] {
      #expect(throws: CertificateError(.invalidBitString, at: 0)) {
        try element(0x03, wrong).bits()
      }
    }
  }

  @Test func integersAreMeasured() throws {
    #expect(try element(0x02, [0x7F, 0xFF, 0xFF, 0xFF]).smallInteger() == Int(Int32.max))
    #expect(Array(try element(0x02, [0x00, 0x80]).magnitude()) == [0x80])
    for wrong: [UInt8] in [[], [0x80], [0, 0, 0, 0, 1]] {
      #expect(throws: CertificateError(.invalidInteger, at: 0)) {
        try element(0x02, wrong).smallInteger()
      }
    }
    #expect(throws: CertificateError.self) { try element(0x02, [0xFF]).magnitude() }
  }

  @Test func booleansAreStrict() throws {
    #expect(try element(0x01, [0xFF]).boolean())
    #expect(try !element(0x01, [0x00]).boolean())
    for wrong: [UInt8] in [[], [1], [0xFF, 0xFF]] {
      #expect(throws: CertificateError(.invalidBoolean, at: 0)) {
        try element(0x01, wrong).boolean()
      }
    }
  }

  @Test(arguments: [
    (0x17, "491231235959Z", "2049-12-31T23:59:59Z"),
    (0x17, "500101000000Z", "1950-01-01T00:00:00Z"),
    (0x18, "20500101000000Z", "2050-01-01T00:00:00Z"),
    (0x18, "99991231235959Z", "9999-12-31T23:59:59Z"),
    (0x18, "20280229120000Z", "2028-02-29T12:00:00Z"),
  ])
  func timesAreRead(_ tag: UInt8, _ text: String, _ expected: String) throws {
    #expect(try element(tag, Array(text.utf8)).time().description == expected)
  }

  @Test(arguments: [
    (0x17, ""), (0x17, "Z"), (0x17, "2701010000Z"), (0x17, "270101000000"),
    (0x17, "270101000000+0100"), (0x17, "271301000000Z"), (0x17, "270230000000Z"),
    (0x17, "270101240000Z"), (0x17, "270101000060Z"), (0x17, "27AB01000000Z"),
    (0x17, "20270101000000Z"), (0x18, "270101000000Z"), (0x18, "20270101000000.123Z"),
    (0x18, "00000101000000Z"), (0x18, "20270229000000Z"), (0x0C, "270101000000Z"),
  ])
  func otherTimesAreRefused(_ tag: UInt8, _ text: String) throws {
    let element = try element(tag, Array(text.utf8))
    #expect(throws: CertificateError(.invalidTime, at: 0)) { try element.time() }
  }

  @Test(
    arguments: [
      (0x0C, Array("Grün".utf8), "Grün"),
      (0x13, Array("plain".utf8), "plain"),
      (0x14, [0x47, 0xFC], "Gü"),
      (0x1E, [0x04, 0x1A, 0xD8, 0x3D, 0xDE, 0xA2], "К🚢"),
      (0x1C, [0x00, 0x01, 0xF6, 0xA2], "🚢"),
      (0x1E, [0x04], "#1e0104"),
      (0x05, [], "#0500"),
    ] as [(UInt8, [UInt8], String)])
  func directoryStringsBecomeText(_ tag: UInt8, _ octets: [UInt8], _ expected: String) throws {
    #expect(try element(tag, octets).directoryString() == expected)
  }
}
