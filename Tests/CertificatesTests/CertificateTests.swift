import Testing
import Text

@testable import Certificates

@Suite struct CertificateTests {
  @Test func everyFieldIsRead() throws {
    let certificate = try Fixtures.certificate("every-field")
    #expect(certificate.version == 3 && certificate.serial == "F0E1D2C3")
    #expect(!certificate.isCA && certificate.hasBasicConstraints)
    #expect(certificate.publicKey.description == "ECDSA secp256r1")
    #expect(certificate.signatureAlgorithm.hash == "sha256")
    #expect(certificate.unknownCriticalExtensions == ["1.2.3.4.5"])
    #expect(
      certificate.keyUsage.map(\.rawValue) == [
        "digitalSignature", "contentCommitment", "keyEncipherment", "dataEncipherment",
        "keyAgreement", "decipherOnly",
      ])
    #expect(
      certificate.extendedKeyUsage == [
        .serverAuth, .clientAuth, .codeSigning, .emailProtection, .timeStamping, .ocspSigning, .any,
        .other(oid: "1.2.3.4"),
      ])
  }

  @Test func authorityIsRead() throws {
    let authority = try Fixtures.certificate("authority")
    #expect(authority.isCA && authority.pathLength == 1 && authority.serial == "0")
    #expect(authority.keyUsage == [.keyCertSign, .cRLSign])
    #expect(authority.isSelfIssued && authority.claimsIssuer(authority))
    #expect(authority.subjectKeyIdentifier?.count == 20)
  }

  @Test func issuerIsClaimedByNameAndKeyIdentifier() throws {
    let authority = try Fixtures.certificate("authority")
    let leaf = try Fixtures.certificate("every-field")
    #expect(leaf.claimsIssuer(authority) && !leaf.isSelfIssued)
    #expect(leaf.authorityKeyIdentifier == authority.subjectKeyIdentifier)
    #expect(!authority.claimsIssuer(leaf))
    // The same name, another key.
    let der = try Fixtures.der("authority")
    let identifier = try #require(authority.subjectKeyIdentifier)
    let start = try #require(der.firstRange(of: identifier)).lowerBound
    var other = der
    other[start] ^= 0xFF
    #expect(try !leaf.claimsIssuer(Certificate(der: other)))
  }

  @Test func negativeSerialNumberKeepsItsSign() throws {
    #expect(try Fixtures.certificate("negative-serial").serial == "-100")
  }

  @Test func validityIncludesBothEnds() throws {
    let certificate = try Fixtures.certificate("authority")
    let second: Int64 = 1
    let before = Timestamp(seconds: certificate.notBefore.seconds - second)
    let after = Timestamp(seconds: certificate.notAfter.seconds + second)
    #expect(certificate.isNotYetValid(at: before) && !certificate.isExpired(at: before))
    #expect(!certificate.isNotYetValid(at: certificate.notBefore))
    #expect(!certificate.isExpired(at: certificate.notAfter) && certificate.isExpired(at: after))
  }

  @Test func fingerprintIsOfTheWholeEncoding() throws {
    let der = try Fixtures.der("authority")
    #expect(try Certificate(der: der).fingerprint == SHA256.hex(der))
  }

  @Test func everyCutIsRefused() throws {
    let der = try Fixtures.der("every-field")
    for length in 0..<der.count {
      #expect(throws: CertificateError.self) { try Certificate(der: Array(der.prefix(length))) }
    }
    #expect(throws: CertificateError(.trailingBytes, at: der.count)) {
      try Certificate(der: der + [0])
    }
  }

  /// Whatever one byte says, reading ends with a certificate or an error inside the encoding.
  @Test func everyChangedByteIsSurvived() throws {
    let der = try Fixtures.der("every-field")
    var refused = 0
    for index in der.indices {
      for value: UInt8 in [0x00, 0x01, 0x7F, 0x80, 0x84, 0xFF, der[index] &+ 1] {
        var changed = der
        changed[index] = value
        do throws(CertificateError) {
          _ = try Certificate(der: changed)
        } catch {
          refused += 1
          #expect((0...changed.count).contains(error.offset))
        }
      }
    }
    #expect(refused > der.count)
  }

  @Test func signatureAlgorithmsMustAgree() throws {
    var der = try Fixtures.der("authority")
    let sha256: [UInt8] = [0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x04, 0x03, 0x02]
    let inner = try #require(der.firstRange(of: sha256))
    der[inner.upperBound - 1] = 0x03
    #expect(throws: CertificateError(.signatureAlgorithmsDiffer, at: inner.lowerBound - 4)) {
      try Certificate(der: der)
    }
  }

  @Test func extensionsMustNotRepeat() throws {
    var der = try Fixtures.der("authority")
    let keyUsage = try #require(der.firstRange(of: [0x06, 0x03, 0x55, 0x1D, 0x0F]))
    der[keyUsage.upperBound - 1] = 0x13
    let error = #expect(throws: CertificateError.self) { try Certificate(der: der) }
    #expect(error?.problem == .duplicateExtension)
  }

  @Test func versionFourIsRefused() throws {
    var der = try Fixtures.der("authority")
    let version = try #require(der.firstRange(of: [0xA0, 0x03, 0x02, 0x01, 0x02]))
    der[version.upperBound - 1] = 0x03
    #expect(throws: CertificateError(.unsupportedVersion, at: version.lowerBound)) {
      try Certificate(der: der)
    }
  }
}
