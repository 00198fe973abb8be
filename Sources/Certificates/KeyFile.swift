/// The keys of a PEM file; of private keys only the public part.
public struct KeyFile: Sendable {
  /// A key and its place in the file, in bytes.
  public struct Entry: Sendable {
    public let key: PublicKey
    /// Whether the file has the private key, of which nothing is kept here.
    public let isPrivate: Bool
    public let offset: Int
    public let length: Int
  }

  /// In the order of the file.
  public private(set) var entries: [Entry] = []

  /// Reads what client-go's `util/keyutil` reads; encrypted and other keys are passed over.
  public init(_ bytes: [UInt8]) {
    var scanner = PEMScanner(bytes, decodesPrivateKeys: true)
    scanner.scan()
    for block in scanner.blocks where !block.hasHeaders {
      guard let key = try? Self.key(of: block) else { continue }
      entries.append(
        Entry(
          key: key, isPrivate: block.isPrivateKey, offset: block.offset, length: block.length))
    }
  }

  private static func key(of block: PEMBlock) throws(CertificateError) -> PublicKey? {
    switch block.label {
    case "PUBLIC KEY", "RSA PUBLIC KEY":
      // kops writes the form of the one under the label of the other, and Go takes both.
      if let key = try? PublicKey(der: block.der) { return key }
      return try rsaKey(block.der[...], isPrivate: false)
    case "CERTIFICATE": return try Certificate(der: block.der).publicKey
    case "RSA PRIVATE KEY": return try rsaKey(block.der[...], isPrivate: true)
    case "EC PRIVATE KEY": return try curveKey(block.der[...], curve: nil)
    case "PRIVATE KEY": return try anyKey(block.der)
    default: return nil
    }
  }

  /// PKCS #1 (RFC 8017, sections A.1.1 and A.1.2): a version stands before a private key.
  private static func rsaKey(
    _ der: ArraySlice<UInt8>, isPrivate: Bool
  ) throws(CertificateError) -> PublicKey {
    var outer = try DERReader(der)
    var fields = try outer.next(.sequence, "the RSA key").inside()
    if isPrivate { _ = try fields.next(.integer, "the version") }
    let modulus = try fields.next(.integer, "the RSA modulus")
    let exponent = try fields.next(.integer, "the RSA exponent")
    let numbers = element(.sequence, Array(modulus.encoding) + Array(exponent.encoding))
    let rsaEncryption: [UInt8] = [
      0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x01, 0x05, 0x00,
    ]
    return try publicKey(algorithm: rsaEncryption, bits: [0] + numbers)
  }

  /// SEC 1, section C.4; the public key is optional there, and everybody writes it.
  private static func curveKey(
    _ der: ArraySlice<UInt8>, curve: ArraySlice<UInt8>?
  ) throws(CertificateError) -> PublicKey? {
    var outer = try DERReader(der)
    var fields = try outer.next(.sequence, "the EC key").inside()
    _ = try fields.next(.integer, "the version")
    _ = try fields.next(.octetString, "the private key")
    let parameters = try fields.nextIf(.explicit(0))?.content ?? curve
    guard let parameters, let field = try fields.nextIf(.explicit(1)) else { return nil }
    var inside = try field.inside()
    let point = try inside.next(.bitString, "the public key")
    let ecPublicKey: [UInt8] = [0x06, 0x07, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x02, 0x01]
    return try publicKey(algorithm: ecPublicKey + parameters, bits: Array(point.content))
  }

  /// PKCS #8 (RFC 5958, section 2): one of the others in an octet string.
  private static func anyKey(_ der: [UInt8]) throws(CertificateError) -> PublicKey? {
    var outer = try DERReader(der[...])
    var fields = try outer.next(.sequence, "the key").inside()
    _ = try fields.next(.integer, "the version")
    let algorithm = try AlgorithmIdentifier(fields.next(.sequence, "the algorithm of the key"))
    let key = try fields.next(.octetString, "the private key").content
    switch algorithm.identifier {
    case "1.2.840.113549.1.1.1": return try rsaKey(key, isPrivate: true)
    case "1.2.840.10045.2.1": return try curveKey(key, curve: algorithm.parameters?.encoding)
    default: return nil
    }
  }

  private static func publicKey(
    algorithm: [UInt8], bits: [UInt8]
  ) throws(CertificateError) -> PublicKey {
    try PublicKey(
      der: element(.sequence, element(.sequence, algorithm) + element(.bitString, bits)))
  }

  /// X.690, section 10.1: the length in as few octets as it takes.
  private static func element(_ tag: DERTag, _ content: [UInt8]) -> [UInt8] {
    var length: [UInt8] = []
    var rest = content.count
    while rest > 0 {
      length.insert(UInt8(truncatingIfNeeded: rest), at: 0)
      rest >>= 8
    }
    if content.count >= 0x80 {
      length.insert(0x80 | UInt8(length.count), at: 0)
    } else if length.isEmpty {
      length = [0]
    }
    return [tag.octet] + length + content
  }
}
