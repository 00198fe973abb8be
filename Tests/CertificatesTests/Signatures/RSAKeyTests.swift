import Testing
import Text

@testable import Certificates

@Suite struct RSAKeyTests {
  /// The exponent 3 and a modulus so large that small signatures are cubed without a remainder.
  private let key = RSAKey(
    modulus: ([0x80] + [UInt8](repeating: 1, count: 127))[...], exponent: [3])

  @Test func signaturesOfOtherLengthsAreRefused() throws {
    let certificate = try Fixtures.certificate("signed/rsa-2048")
    let content = try certificate.publicKey.content()
    let (modulus, exponent) = try RSAKey.numbers(in: content.key)
    let key = try #require(RSAKey(modulus: modulus, exponent: exponent))
    let digest = SHA256.digest(Array(certificate.signedBytes))
    let good = Array(certificate.signature)
    #expect(key.verifies(good[...], of: digest, hash: "sha256"))
    #expect(!key.verifies(([0] + good)[...], of: digest, hash: "sha256"))
    #expect(!key.verifies((good + [0])[...], of: digest, hash: "sha256"))
    #expect(!key.verifies(good.dropLast(), of: digest, hash: "sha256"))
    #expect(!key.verifies(good[...], of: digest, hash: "sha384"))
    #expect(!key.verifies([], of: digest, hash: "sha256"))
    // RFC 8017, section 5.2.2: the representative is below the modulus.
    #expect(!key.verifies(modulus, of: digest, hash: "sha256"))
    #expect(!key.verifies([UInt8](repeating: 0xFF, count: 256)[...], of: digest, hash: "sha256"))
  }

  @Test func smallSignaturesProveNothing() throws {
    let key = try #require(key)
    let digest = [UInt8](repeating: 0, count: 32)
    for last in UInt8.min...UInt8.max {
      let signature = [UInt8](repeating: 0, count: 127) + [last]
      #expect(!key.verifies(signature[...], of: digest, hash: "sha256"))
    }
  }

  @Test func numbersThatAreNoKeyAreRefused() {
    let odd = [UInt8](repeating: 0xFF, count: 128)
    #expect(RSAKey(modulus: odd[...], exponent: [1, 0, 1]) != nil)
    for exponent: [UInt8] in [[], [0], [1], [2], [1, 0, 0], [1, 0, 0, 0, 1]] {
      #expect(RSAKey(modulus: odd[...], exponent: exponent[...]) == nil)
    }
    for modulus: [UInt8] in [[], [0], [1], [2], odd.dropLast() + [0xFE]] {
      #expect(RSAKey(modulus: modulus[...], exponent: [3]) == nil)
    }
    let longest = [UInt8](repeating: 0xFF, count: 1024)
    #expect(RSAKey(modulus: longest[...], exponent: [3]) != nil)
    #expect(RSAKey(modulus: ([1] + longest)[...], exponent: [3]) == nil)
  }

  /// A modulus shorter than the padding has no right encoding.
  @Test func shortKeysVerifyNothing() throws {
    let key = try #require(RSAKey(modulus: [0xFF, 0xFF], exponent: [3]))
    #expect(!key.verifies([0, 1], of: SHA256.digest([]), hash: "sha256"))
  }
}
