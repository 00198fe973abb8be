import Testing

@testable import Certificates

/// Against certificates that OpenSSL made, by fixtures/certificates/make-signed.sh.
@Suite struct SignatureCheckTests {
  private func check(_ leaf: String, by authority: String) throws -> SignatureCheck {
    try Fixtures.certificate("signed/\(leaf)")
      .checkSignature(by: Fixtures.certificate("signed/\(authority)").publicKey)
  }

  @Test(arguments: [
    ("rsa-1024", "rsa-1024"), ("rsa-2047", "rsa-2047"), ("rsa-2048", "rsa-2048"),
    ("rsa-4096", "rsa-4096"), ("rsa-exponent-3", "rsa-exponent-3"),
    ("rsa-2048-sha256", "rsa-2048"), ("rsa-2048-sha384", "rsa-2048"),
    ("rsa-2048-sha512", "rsa-2048"), ("rsa-2047-sha384", "rsa-2047"),
    ("p-256", "p-256"), ("p-384", "p-384"),
    ("p-256-sha256", "p-256"), ("p-256-sha384", "p-256"), ("p-256-sha512", "p-256"),
    ("p-384-sha256", "p-384"), ("p-384-sha384", "p-384"), ("p-384-sha512", "p-384"),
  ])
  func isValid(_ leaf: String, by authority: String) throws {
    #expect(try check(leaf, by: authority) == .valid)
  }

  @Test(arguments: [
    ("rsa-2048-sha256", "rsa-2047"), ("rsa-2047-sha384", "rsa-2048"),
    ("rsa-2048-sha256", "rsa-4096"), ("rsa-2048-sha256", "p-256"),
    ("p-256-sha256", "p-256-other"), ("p-256-sha256", "p-384"), ("p-384-sha384", "p-256"),
    ("p-256-sha256", "rsa-2048"), ("forged", "rsa-exponent-3"),
    // Keys that are bound to another algorithm.
    ("rsa-2048-sha256", "rsa-pss"),
  ])
  func isInvalid(_ leaf: String, by authority: String) throws {
    #expect(try check(leaf, by: authority) == .invalid)
  }

  @Test(arguments: [
    ("rsa-2048-sha1", "rsa-2048", "signatures over sha1 prove nothing"),
    ("p-256-sha1", "p-256", "signatures over sha1 prove nothing"),
    ("p-521", "p-521", "keys on secp521r1 are not verified here"),
    ("rsa-pss", "rsa-pss", "rsassaPss is not verified here"),
    ("rsa-16384", "rsa-16384", "RSA keys of more than 8192 bits are not verified"),
    (
      "rsa-exponent-40-bits", "rsa-exponent-40-bits",
      "RSA exponents of more than 32 bits are not verified"
    ),
  ])
  func isNotVerified(_ leaf: String, by authority: String, because reason: String) throws {
    #expect(try check(leaf, by: authority) == .notVerified(reason))
  }

  /// Each byte of the encoding in turn is changed: what still reads as a certificate is not signed.
  @Test(arguments: ["p-256", "rsa-1024"]) func everyChangedByteIsNoticed(_ name: String) throws {
    let der = try Fixtures.der("signed/\(name)")
    let key = try Certificate(der: der).publicKey
    var read = 0
    for index in der.indices {
      var changed = der
      changed[index] ^= 0x01
      guard let certificate = try? Certificate(der: changed) else { continue }
      read += 1
      #expect(certificate.checkSignature(by: key) != .valid, "byte \(index)")
    }
    #expect(read > 100)
  }
}

@Suite(.enabled(if: Corpus.isPresent, "../shared is not there"))
struct SignatureCorpusTests {
  private func certificate(_ file: String) throws -> Certificate {
    try #require(CertificateFile(Corpus.bytes("corpus/pki/\(file)")).entries.first).certificate
  }

  /// Every certificate whose issuer is there, in the words of OpenSSL's `verify -partial_chain`.
  @Test func everyCertificateIsSignedByItsIssuer() throws {
    let certificates = try Corpus.expected.map { ($0.file, try certificate($0.file)) }
    var valid = 0
    for (file, certificate) in certificates {
      let issuers = certificates.filter { certificate.claimsIssuer($0.1) }
      #expect(!issuers.isEmpty, "\(file)")
      let checks = issuers.map { certificate.checkSignature(by: $0.1.publicKey) }
      switch (certificate.signatureAlgorithm.name, certificate.issuer.commonName) {
      case ("rsassaPss", _), ("ed25519", _), ("sha1WithRSAEncryption", _),
        ("md5WithRSAEncryption", _):
        #expect(checks.allSatisfy { $0 != .valid && $0 != .invalid }, "\(file)")
      default:
        #expect(checks.contains(.valid), "\(file)")
        valid += 1
      }
    }
    #expect(valid >= 30)
  }
}
