/// The key that a certificate binds to its subject (RFC 5280, section 4.1.2.7).
public struct PublicKey: Sendable {
  public enum Algorithm: String, Sendable, Hashable {
    case rsa = "RSA"
    case dsa = "DSA"
    case ecdsa = "ECDSA"
    case ed25519 = "Ed25519"
    case ed448 = "Ed448"
    case other
  }

  public let algorithm: Algorithm
  /// The length of the modulus or of the field; nil where it is not known.
  public let bits: Int?
  /// `secp256r1`, …, as SEC 2 names them; nil for other algorithms and unnamed curves.
  public let curve: String?
  /// The whole SubjectPublicKeyInfo: keys are equal when these are.
  public let encoding: [UInt8]

  /// Reads a SubjectPublicKeyInfo, the content of a `PUBLIC KEY` block.
  public init(der: [UInt8]) throws(CertificateError) {
    var reader = try DERReader(der[...])
    let element = try reader.next(.sequence, "the public key")
    try reader.end()
    try self.init(element)
  }

  init(_ element: DERElement) throws(CertificateError) {
    var fields = try element.inside()
    let identifier = try AlgorithmIdentifier(
      fields.next(.sequence, "the algorithm of the public key"))
    let key = try fields.next(.bitString, "the public key")
    try fields.end()
    encoding = Array(element.encoding)
    switch identifier.identifier {
    // rsaEncryption and id-RSASSA-PSS
    case "1.2.840.113549.1.1.1", "1.2.840.113549.1.1.10":
      (algorithm, bits, curve) = (.rsa, try Self.modulusBits(key), nil)
    case "1.2.840.10045.2.1":
      let known = try Self.namedCurve(identifier.parameters)
      (algorithm, bits, curve) = (.ecdsa, known?.bits, known?.name)
    case "1.3.101.112": (algorithm, bits, curve) = (.ed25519, 256, nil)
    case "1.3.101.113": (algorithm, bits, curve) = (.ed448, 456, nil)
    case "1.2.840.10040.4.1": (algorithm, bits, curve) = (.dsa, nil, nil)
    default: (algorithm, bits, curve) = (.other, nil, nil)
    }
  }

  /// RFC 8017, section A.1.1.
  private static func modulusBits(_ key: DERElement) throws(CertificateError) -> Int {
    var outer = try key.insideBits()
    var fields = try outer.next(.sequence, "the RSA key").inside()
    let modulus = try fields.next(.integer, "the RSA modulus").magnitude()
    guard let first = modulus.first else {
      throw CertificateError(.invalidInteger, at: key.offset)
    }
    return modulus.count * 8 - first.leadingZeroBitCount
  }

  /// The bit string with the key itself, and the object identifier of its algorithm.
  func content() throws(CertificateError) -> (algorithm: String, key: DERElement) {
    var reader = try DERReader(encoding[...])
    var fields = try reader.next(.sequence, "the public key").inside()
    let identifier = try AlgorithmIdentifier(
      fields.next(.sequence, "the algorithm of the public key"))
    return (identifier.identifier, try fields.next(.bitString, "the public key"))
  }

  /// RFC 5480, section 2.1.1: certificates use named curves only.
  private static func namedCurve(
    _ parameters: DERElement?
  ) throws(CertificateError) -> (name: String, bits: Int)? {
    guard let parameters, parameters.tag == .objectIdentifier else { return nil }
    return curves[try parameters.objectIdentifier()]
  }

  private static let curves: [String: (name: String, bits: Int)] = [
    "1.2.840.10045.3.1.1": ("secp192r1", 192),
    "1.2.840.10045.3.1.7": ("secp256r1", 256),
    "1.3.132.0.10": ("secp256k1", 256),
    "1.3.132.0.33": ("secp224r1", 224),
    "1.3.132.0.34": ("secp384r1", 384),
    "1.3.132.0.35": ("secp521r1", 521),
  ]
}

extension PublicKey: Hashable {
  public static func == (a: PublicKey, b: PublicKey) -> Bool { a.encoding == b.encoding }
  public func hash(into hasher: inout Hasher) { hasher.combine(encoding) }
}

extension PublicKey: CustomStringConvertible {
  /// `RSA 2048`, `ECDSA secp256r1`, `Ed25519`
  public var description: String {
    let detail = curve ?? (algorithm == .rsa ? bits.map(String.init) : nil)
    return detail.map { "\(algorithm.rawValue) \($0)" } ?? algorithm.rawValue
  }
}
