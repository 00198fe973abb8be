import Certificates
import Testing

@Suite struct CertificateFileTests {
  @Test func bundleOfPEMKeepsPlaces() throws {
    let first = try Fixtures.pem("every-field")
    let second = try Fixtures.pem("authority")
    let file = CertificateFile(first + Array("words between\n".utf8) + second)
    #expect(file.problems.isEmpty && file.privateKeys.isEmpty)
    #expect(file.entries.map(\.certificate.subject.commonName) == ["last", "authority"])
    #expect(file.entries.map(\.offset) == [0, first.count + 14])
    #expect(file.entries.map(\.length) == [first.count - 1, second.count - 1])
  }

  @Test func oneEncodingIsRead() throws {
    let der = try Fixtures.der("authority")
    let file = CertificateFile(der)
    #expect(file.entries.map(\.certificate.subject.commonName) == ["authority"])
    #expect(file.entries.map(\.length) == [der.count])
  }

  @Test func brokenCertificateIsAProblemAtItsBlock() {
    let text = "x\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"
    let file = CertificateFile(Array(text.utf8))
    #expect(file.entries.isEmpty && file.problems.map(\.offset) == [2])
    #expect(
      file.problems.map(\.message) == [
        "is not a certificate: the certificate is not of the expected type (byte 0)"
      ])
  }

  @Test(arguments: ["TRUSTED CERTIFICATE", "X509 CERTIFICATE"])
  func labelThatKubernetesSkipsIsAProblem(_ label: String) throws {
    let text = String(decoding: try Fixtures.pem("authority"), as: UTF8.self)
      .replacing("CERTIFICATE", with: label)
    let file = CertificateFile(Array(text.utf8))
    #expect(file.entries.isEmpty && file.problems.count == 1)
  }

  @Test func certificateWithHeadersIsAProblem() throws {
    let text = String(decoding: try Fixtures.pem("authority"), as: UTF8.self)
      .replacing("BEGIN CERTIFICATE-----\n", with: "BEGIN CERTIFICATE-----\nA: b\n\n")
    let file = CertificateFile(Array(text.utf8))
    #expect(file.entries.isEmpty && file.problems.map(\.length) == [text.utf8.count - 1])
  }

  @Test func problemsStandInTheOrderOfTheFile() {
    let text = """
      -----BEGIN CERTIFICATE-----
      AAAA
      -----END CERTIFICATE-----
      -----BEGIN CERTIFICATE-----
      -----END CERTIFICATE-----
      """
    #expect(CertificateFile(Array(text.utf8)).problems.map(\.offset) == [0, 59])
  }

  @Test func otherBlocksAreLeftAlone() {
    let text = """
      -----BEGIN EC PARAMETERS-----
      BggqhkjOPQMBBw==
      -----END EC PARAMETERS-----
      -----BEGIN EC PRIVATE KEY-----
      KRSEC-fixture-key
      -----END EC PRIVATE KEY-----
      """
    let file = CertificateFile(Array(text.utf8))
    #expect(file.entries.isEmpty && file.problems.isEmpty)
    #expect(file.privateKeys.map(\.offset) == [75])
  }

  @Test func emptyFileHoldsNothing() {
    let file = CertificateFile([])
    #expect(file.entries.isEmpty && file.problems.isEmpty && file.privateKeys.isEmpty)
  }
}
