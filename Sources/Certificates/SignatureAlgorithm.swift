/// How a certificate is signed.
public struct SignatureAlgorithm: Sendable, Hashable {
  /// As OpenSSL calls it; the object identifier for one that is not known here.
  public let name: String
  public let oid: String
  /// `sha256`, …; nil where the hash is part of the algorithm (Ed25519) or not known.
  public let hash: String?

  init(_ element: DERElement) throws(CertificateError) {
    let algorithm = try AlgorithmIdentifier(element)
    oid = algorithm.identifier
    if oid == Self.pss {
      name = "rsassaPss"
      hash = try Self.pssHash(algorithm.parameters)
    } else {
      (name, hash) = Self.known[oid] ?? (oid, nil)
    }
  }

  /// Whether collisions of the hash can be made, so that the signature proves nothing.
  public var isWeak: Bool { ["md2", "md5", "sha1"].contains(hash) }

  /// RFC 4055, section 3.1: the hash stands in `[0]`, and is SHA-1 when left out; the parameters
  /// around it must be there.
  private static func pssHash(_ parameters: DERElement?) throws(CertificateError) -> String? {
    guard let parameters, parameters.tag == .sequence else { return nil }
    var fields = try parameters.inside()
    guard let field = try fields.nextIf(.explicit(0)) else { return "sha1" }
    var inside = try field.inside()
    let hash = try AlgorithmIdentifier(inside.next(.sequence, "the hash of RSA-PSS"))
    return hashes[hash.identifier]
  }

  private static let pss = "1.2.840.113549.1.1.10"

  private static let hashes = [
    "1.3.14.3.2.26": "sha1", "2.16.840.1.101.3.4.2.1": "sha256",
    "2.16.840.1.101.3.4.2.2": "sha384", "2.16.840.1.101.3.4.2.3": "sha512",
    "2.16.840.1.101.3.4.2.4": "sha224",
  ]

  private static let known: [String: (name: String, hash: String?)] = [
    "1.2.840.113549.1.1.2": ("md2WithRSAEncryption", "md2"),
    "1.2.840.113549.1.1.4": ("md5WithRSAEncryption", "md5"),
    "1.2.840.113549.1.1.5": ("sha1WithRSAEncryption", "sha1"),
    "1.2.840.113549.1.1.11": ("sha256WithRSAEncryption", "sha256"),
    "1.2.840.113549.1.1.12": ("sha384WithRSAEncryption", "sha384"),
    "1.2.840.113549.1.1.13": ("sha512WithRSAEncryption", "sha512"),
    "1.2.840.113549.1.1.14": ("sha224WithRSAEncryption", "sha224"),
    "1.2.840.10040.4.3": ("dsaWithSHA1", "sha1"),
    "2.16.840.1.101.3.4.3.2": ("dsa_with_SHA256", "sha256"),
    "1.2.840.10045.4.1": ("ecdsa-with-SHA1", "sha1"),
    "1.2.840.10045.4.3.1": ("ecdsa-with-SHA224", "sha224"),
    "1.2.840.10045.4.3.2": ("ecdsa-with-SHA256", "sha256"),
    "1.2.840.10045.4.3.3": ("ecdsa-with-SHA384", "sha384"),
    "1.2.840.10045.4.3.4": ("ecdsa-with-SHA512", "sha512"),
    "1.3.101.112": ("ed25519", nil),
    "1.3.101.113": ("ed448", nil),
  ]
}
