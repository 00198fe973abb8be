import Foundation
import Testing

@testable import Certificates

@Suite struct KeyFileTests {
  private func key(_ pem: String) -> KeyFile.Entry? {
    KeyFile(Array(pem.utf8)).entries.first
  }

  private func pem(_ label: String, _ der: [UInt8]) -> String {
    "-----BEGIN \(label)-----\n\(Data(der).base64EncodedString())\n-----END \(label)-----\n"
  }

  @Test func publicKeysAreRead() throws {
    let certificate = try Fixtures.certificate("signed/rsa-2048")
    let expected = certificate.publicKey
    let entry = try #require(key(pem("PUBLIC KEY", expected.encoding)))
    #expect(entry.key == expected && !entry.isPrivate && entry.offset == 0)
    // kops' label for the same bytes, and PKCS #1 as the label says.
    #expect(key(pem("RSA PUBLIC KEY", expected.encoding))?.key == expected)
    let inner = Array(try expected.content().key.content.dropFirst())
    #expect(key(pem("RSA PUBLIC KEY", inner))?.key == expected)
    let file = String(decoding: try Fixtures.pem("signed/rsa-2048"), as: UTF8.self)
    #expect(key(file)?.key == expected)
  }

  /// The numbers of the private part are left out: nothing reads that far.
  @Test func privateKeysGiveTheirPublicPart() throws {
    let rsa = try Fixtures.certificate("signed/rsa-2048").publicKey
    let inner = Array(try rsa.content().key.content.dropFirst())
    // SEQUENCE, length in two octets, then the numbers.
    let numbers = Array(inner.dropFirst(4))
    let count = numbers.count + 3
    let pkcs1: [UInt8] =
      [0x30, 0x82, UInt8(count >> 8), UInt8(count & 0xFF), 2, 1, 0] + numbers
    let entry = try #require(key(pem("RSA PRIVATE KEY", pkcs1)))
    #expect(entry.key == rsa && entry.isPrivate)

    let ec = try Fixtures.certificate("signed/p-256").publicKey
    let bits = Array(try ec.content().key.encoding)
    let secret: [UInt8] = [2, 1, 1, 4, 1, 0]
    let curve: [UInt8] = [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07]
    let tagged = [0xA1, UInt8(bits.count)] + bits
    let content = secret + [0xA0, UInt8(curve.count)] + curve + tagged
    let sec1 = [0x30, UInt8(content.count)] + content
    #expect(key(pem("EC PRIVATE KEY", sec1))?.key == ec)

    // PKCS #8 has the curve outside.
    let bare = secret + tagged
    let wrapped = [0x30, UInt8(bare.count)] + bare
    let ecPublicKey: [UInt8] = [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
    let algorithm = ecPublicKey + curve
    let fields =
      [2, 1, 0, 0x30, UInt8(algorithm.count)] + algorithm + [4, UInt8(wrapped.count)] + wrapped
    #expect(
      key(pem("PRIVATE KEY", [0x30, 0x81, UInt8(fields.count)] + fields))?.key == ec
        || key(pem("PRIVATE KEY", [0x30, UInt8(fields.count)] + fields))?.key == ec)
  }

  @Test func othersArePassedOver() throws {
    #expect(key(pem("ENCRYPTED PRIVATE KEY", [0x30, 0])) == nil)
    #expect(key(pem("RSA PRIVATE KEY", [0x30, 0])) == nil)
    #expect(key(pem("EC PRIVATE KEY", [0x30, 3, 2, 1, 1])) == nil)
    #expect(key("-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\n\nAAAA\n") == nil)
  }
}
