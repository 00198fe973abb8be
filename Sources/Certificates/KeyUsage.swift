/// What a key may be used for (RFC 5280, section 4.2.1.3), in the order of the bits.
public enum KeyUsage: String, Sendable, Hashable, CaseIterable {
  case digitalSignature, contentCommitment, keyEncipherment, dataEncipherment, keyAgreement
  case keyCertSign, cRLSign, encipherOnly, decipherOnly

  static func read(_ extensionValue: DERElement) throws(CertificateError) -> [KeyUsage] {
    var reader = try extensionValue.inside()
    let bits = try reader.next(.bitString, "the key usage").bits()
    try reader.end()
    return zip(allCases, bits).filter { $0.1 }.map { $0.0 }
  }
}
