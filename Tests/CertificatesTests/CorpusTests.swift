import Certificates
import Foundation
import Testing
import Text

@Suite(.enabled(if: Corpus.isPresent, "../shared is not there"))
struct CorpusTests {
  @Test func everyLineOfTheExpectationsIsRead() throws {
    let lines = try Corpus.bytes("corpus/pki/expected.jsonl").split(separator: 0x0A)
    #expect(Corpus.expected.count == lines.count && lines.count >= 35)
  }

  @Test(arguments: Corpus.expected)
  func agreesWithAnotherReader(_ expected: Corpus.Expected) throws {
    let file = CertificateFile(try Corpus.bytes("corpus/pki/\(expected.file)"))
    #expect(file.problems.isEmpty && file.entries.count == 1)
    let certificate = try #require(file.entries.first).certificate
    #expect(certificate.version == expected.version)
    #expect(certificate.subject.description == expected.subject)
    #expect(certificate.issuer.description == expected.issuer)
    #expect(certificate.serial == expected.serial)
    #expect(certificate.notBefore.description == expected.notBefore)
    #expect(certificate.notAfter.description == expected.notAfter)
    #expect(certificate.publicKey.algorithm.rawValue == expected.keyType)
    #expect(certificate.publicKey.bits == expected.keyBits)
    #expect(certificate.publicKey.curve == expected.curve)
    #expect(certificate.signatureAlgorithm.name == expected.signatureAlgorithm)
    #expect(certificate.signatureAlgorithm.oid == expected.signatureOID)
    #expect(certificate.signatureAlgorithm.hash == expected.signatureHash)
    #expect(certificate.subjectAlternativeNames.map(\.description) == expected.sans)
    #expect(certificate.hasBasicConstraints == expected.hasBasicConstraints)
    #expect(certificate.isCA == expected.isCA)
    #expect(certificate.keyUsage.map(\.rawValue) == expected.keyUsage.map(camelCase))
    #expect(certificate.extendedKeyUsage.map(\.description) == expected.extKeyUsage)
    #expect(certificate.isSelfIssued == expected.selfIssued)
    #expect(certificate.fingerprint == expected.sha256Fingerprint)
  }

  private func camelCase(_ snake: String) -> String {
    let words = snake.split(separator: "_").map(String.init)
    return words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined()
  }

  @Test(arguments: ["apiserver.der", "apiserver-with-text.crt", "apiserver-crlf.crt"])
  func formsOfOneCertificateAreEqual(_ name: String) throws {
    let plain = CertificateFile(try Corpus.bytes("corpus/pki/apiserver.crt"))
    let other = CertificateFile(try Corpus.bytes("corpus/pki/\(name)"))
    #expect(other.problems.isEmpty)
    #expect(
      other.entries.map(\.certificate.fingerprint) == plain.entries.map(\.certificate.fingerprint))
  }

  @Test func bundleKeepsItsOrder() throws {
    let bundle = CertificateFile(try Corpus.bytes("corpus/pki/bundle-chain.crt"))
    #expect(
      bundle.entries.map(\.certificate.subject.description) == [
        "CN=kube-apiserver", "CN=kubernetes",
      ])
    let leaf = try #require(bundle.entries.first)
    let authority = try #require(bundle.entries.last)
    #expect(leaf.certificate.claimsIssuer(authority.certificate))
    #expect(!authority.certificate.claimsIssuer(leaf.certificate))
    #expect(authority.offset == leaf.offset + leaf.length + 1)
  }

  @Test(arguments: ["truncated.crt", "not-a-cert.crt"])
  func brokenFilesAreProblems(_ name: String) throws {
    let file = CertificateFile(try Corpus.bytes("corpus/pki/\(name)"))
    #expect(file.entries.isEmpty && file.problems.count == 1)
    let problem = try #require(file.problems.first)
    #expect(problem.offset == 0, "where the block begins")
    #expect(problem.length > 0 && !problem.message.isEmpty)
  }

  @Test func keyFilesAreSeenAndNotRead() throws {
    let bytes = try Corpus.bytes("corpus/pki/admin.key")
    let file = CertificateFile(bytes)
    #expect(file.privateKeys.count == 1 && file.problems.isEmpty)
    #expect(PEM.blocks(in: bytes).blocks.map(\.der) == [[]])
  }
}

@Suite(.enabled(if: Corpus.isPresent, "../shared is not there"))
struct HostileCorpusTests {
  private func read(_ name: String) throws -> CertificateFile {
    CertificateFile(try Corpus.bytes("hostile/files/\(name)"))
  }

  @Test(arguments: [
    "c01-truncated.der", "c02-len-overflow.der", "c03-len-9-bytes.der", "c04-indefinite.der",
    "c05-huge-oid.der", "c12-empty.pem",
  ])
  func isRefused(_ name: String) throws {
    let file = try read(name)
    #expect(file.entries.isEmpty && file.problems.count == 1)
  }

  @Test func yearsOfUTCTimeTurnAtFifty() throws {
    let file = try read("c06-utc-years.pem")
    #expect(file.entries.map(\.certificate.notAfter.date) == ["2049-12-31", "1950-01-02"])
    #expect(file.entries.last?.certificate.notBefore.date == "1950-01-01")
  }

  @Test func wrongTimesAreRefusedOneByOne() throws {
    let times = try read("c07-times-bad.pem")
    #expect(times.entries.isEmpty && times.problems.count == 10)
    let generalized = try read("c08-gentime.pem")
    #expect(generalized.entries.map(\.certificate.notAfter.description) == ["9999-12-31T23:59:59Z"])
    #expect(generalized.problems.count == 5)
    #expect((times.problems + generalized.problems).allSatisfy { $0.message.contains("a time") })
  }

  @Test func anAddressOfFiveOctetsIsRefused() throws {
    let file = try read("c10-san-nul.pem")
    #expect(file.problems.map(\.message).allSatisfy { $0.contains("IP address") })
    #expect(file.problems.count == 1)
  }

  @Test func goodCertificatesAmongBrokenBlocksAreRead() throws {
    let file = try read("c11-pem-mix.pem")
    #expect(file.entries.map(\.certificate.subject.commonName) == ["first-good", "last-good"])
    #expect(file.problems.count == 2 && file.privateKeys.count == 1)
  }
}
