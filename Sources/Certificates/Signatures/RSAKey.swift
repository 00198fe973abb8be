/// An RSA public key whose size is worth the time of a verification.
struct RSAKey {
  static let longestModulus = 8192

  private let modulus: Modulus
  private let exponent: UInt64
  /// The length of the modulus in bytes.
  private let length: Int

  /// Nil for numbers that are no RSA key.
  init?(modulus: ArraySlice<UInt8>, exponent: ArraySlice<UInt8>) {
    let digits = modulus.drop { $0 == 0 }
    guard digits.count * 8 <= Self.longestModulus, exponent.count <= 4,
      let limbs = Modulus.limbs(digits, count: (digits.count + 7) / 8),
      let odd = Modulus(limbs)
    else { return nil }
    self.modulus = odd
    self.exponent = exponent.reduce(0) { $0 << 8 | UInt64($1) }
    length = digits.count
    // RFC 8017, section 3.1: e is odd, as it has no factor in common with p − 1.
    guard self.exponent >= 3, self.exponent & 1 == 1 else { return nil }
  }

  /// The modulus and the exponent (RFC 8017, section A.1.1), without leading zeros.
  static func numbers(
    in key: DERElement
  ) throws(CertificateError) -> (modulus: ArraySlice<UInt8>, exponent: ArraySlice<UInt8>) {
    var outer = try key.insideBits()
    var fields = try outer.next(.sequence, "the RSA key").inside()
    try outer.end()
    let modulus = try fields.next(.integer, "the RSA modulus").magnitude()
    let exponent = try fields.next(.integer, "the RSA exponent").magnitude()
    try fields.end()
    return (modulus, exponent)
  }

  /// RSASSA-PKCS1-v1_5 (RFC 8017, section 8.2.2), by comparing with the one right encoding.
  func verifies(_ signature: ArraySlice<UInt8>, of digest: [UInt8], hash: String) -> Bool {
    guard signature.count == length, let number = modulus.number(signature),
      let expected = Self.encoding(of: digest, hash: hash, length: length)
    else { return false }
    let power = modulus.power(modulus.inForm(number), [exponent])
    return Modulus.bytes(modulus.outOfForm(power)).suffix(length) == expected[...]
  }

  /// EMSA-PKCS1-v1_5 (section 9.2): `00 01 FF … FF 00` and the DigestInfo.
  private static func encoding(of digest: [UInt8], hash: String, length: Int) -> [UInt8]? {
    guard let prefix = prefixes[hash] else { return nil }
    let padding = length - 3 - prefix.count - digest.count
    guard padding >= 8 else { return nil }
    return [0, 1] + [UInt8](repeating: 0xFF, count: padding) + [0] + prefix + digest
  }

  /// Section 9.2, note 1: a DigestInfo up to the digest itself.
  private static let prefixes: [String: [UInt8]] = [
    "sha256": digestInfo(1, length: 32), "sha384": digestInfo(2, length: 48),
    "sha512": digestInfo(3, length: 64),
  ]

  private static func digestInfo(_ algorithm: UInt8, length: UInt8) -> [UInt8] {
    [0x30, 17 + length, 0x30, 0x0D, 0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02]
      + [algorithm, 0x05, 0x00, 0x04, length]
  }
}
