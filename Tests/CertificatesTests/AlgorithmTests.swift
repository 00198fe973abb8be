import Testing

@testable import Certificates

@Suite struct SignatureAlgorithmTests {
  @Test func hashOfPSSIsSHA1WhenLeftOut() throws {
    let algorithm = try Fixtures.certificate("pss-default").signatureAlgorithm
    #expect(algorithm.name == "rsassaPss" && algorithm.hash == "sha1" && algorithm.isWeak)
  }

  @Test func parametersOfPSSMustBeThere() throws {
    let pss: [UInt8] = [
      0x30, 0x0B, 0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0A,
    ]
    var reader = try DERReader(pss[...])
    let algorithm = try SignatureAlgorithm(reader.next())
    #expect(algorithm.name == "rsassaPss" && algorithm.hash == nil && !algorithm.isWeak)
  }

  @Test func strongHashIsNotWeak() throws {
    let algorithm = try Fixtures.certificate("authority").signatureAlgorithm
    #expect(algorithm.name == "ecdsa-with-SHA256" && !algorithm.isWeak)
  }
}

@Suite struct PublicKeyTests {
  @Test(
    arguments: [
      ("pss-default", .rsa, 2047, nil, "RSA 2047"),
      ("authority", .ecdsa, 256, "secp256r1", "ECDSA secp256r1"),
      ("unnamed-curve", .ecdsa, nil, nil, "ECDSA"),
      ("ed448", .ed448, 456, nil, "Ed448"),
    ] as [(String, PublicKey.Algorithm, Int?, String?, String)])
  func keyIsMeasured(
    _ name: String, _ algorithm: PublicKey.Algorithm, _ bits: Int?, _ curve: String?,
    _ description: String
  ) throws {
    let key = try Fixtures.certificate(name).publicKey
    #expect(key.algorithm == algorithm && key.bits == bits && key.curve == curve)
    #expect(key.description == description)
  }

  @Test func keyIsReadByItself() throws {
    let key = try Fixtures.certificate("authority").publicKey
    #expect(try PublicKey(der: key.encoding) == key)
    #expect(try key != Fixtures.certificate("ed448").publicKey)
    #expect(throws: CertificateError.self) { try PublicKey(der: key.encoding + [0]) }
  }
}
