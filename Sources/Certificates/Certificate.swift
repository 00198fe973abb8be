public import Text

/// An X.509 certificate, versions 1 to 3 (RFC 5280).
///
///     certificate ─┬─ body ─┬─ version, serial, signature algorithm, issuer
///                  │        ├─ notBefore, notAfter, subject, public key
///                  │        └─ [3] extensions
///                  ├─ signature algorithm (again)
///                  └─ signature
///
/// The signature is kept for `checkSignature(by:)`.
public struct Certificate: Sendable {
  public let version: Int
  /// Upper-case hexadecimal without leading zeros.
  public let serial: String
  public let subject: DistinguishedName
  public let issuer: DistinguishedName
  public let notBefore: Timestamp
  /// The last second of the validity, itself included.
  public let notAfter: Timestamp
  public let publicKey: PublicKey
  public let signatureAlgorithm: SignatureAlgorithm
  public let subjectAlternativeNames: [SubjectAlternativeName]
  public let hasBasicConstraints: Bool
  public let isCA: Bool
  /// How many authorities may stand between this one and a leaf; nil for any number.
  public let pathLength: Int?
  /// In the order of the standard; empty when the extension is absent.
  public let keyUsage: [KeyUsage]
  /// In the order of the certificate; empty when the extension is absent.
  public let extendedKeyUsage: [ExtendedKeyUsage]
  public let subjectKeyIdentifier: [UInt8]?
  public let authorityKeyIdentifier: [UInt8]?
  /// Critical extensions that are not read here, as dotted object identifiers.
  public let unknownCriticalExtensions: [String]
  /// SHA-256 of the encoding, in lower-case hexadecimal.
  public let fingerprint: String
  /// The encoding of the body, which is what the signature is of.
  let signedBytes: ArraySlice<UInt8>
  /// The octets of the signature, of which there is a whole number; none when it is not so.
  let signature: ArraySlice<UInt8>

  public init(der: [UInt8]) throws(CertificateError) {
    var file = try DERReader(der[...])
    var parts = try file.next(.sequence, "the certificate").inside()
    try file.end()
    let signed = try parts.next(.sequence, "the body of the certificate")
    var body = try signed.inside()
    let outerAlgorithm = try parts.next(.sequence, "the signature algorithm")
    let bits = try parts.next(.bitString, "the signature")
    try parts.end()
    signedBytes = signed.encoding
    signature = bits.content.first == 0 ? bits.content.dropFirst() : []

    version = try Self.version(body.nextIf(.explicit(0)))
    serial = try Self.serial(body.next(.integer, "the serial number"))
    let innerAlgorithm = try body.next(.sequence, "the signature algorithm")
    // RFC 5280, section 4.1.1.2: both fields must be the same.
    guard innerAlgorithm.encoding == outerAlgorithm.encoding else {
      throw CertificateError(.signatureAlgorithmsDiffer, at: innerAlgorithm.offset)
    }
    signatureAlgorithm = try SignatureAlgorithm(outerAlgorithm)
    issuer = try DistinguishedName(body.next(.sequence, "the issuer"))
    var validity = try body.next(.sequence, "the validity").inside()
    notBefore = try validity.next().time()
    notAfter = try validity.next().time()
    try validity.end()
    subject = try DistinguishedName(body.next(.sequence, "the subject"))
    publicKey = try PublicKey(body.next(.sequence, "the public key"))
    // The unique identifiers of version 2, long out of use.
    _ = try body.nextIf(.implicit(1))
    _ = try body.nextIf(.implicit(2))
    let extensions = try CertificateExtensions(body.nextIf(.explicit(3)))
    try body.end()
    subjectAlternativeNames = extensions.subjectAlternativeNames
    hasBasicConstraints = extensions.hasBasicConstraints
    isCA = extensions.isCA
    pathLength = extensions.pathLength
    keyUsage = extensions.keyUsage
    extendedKeyUsage = extensions.extendedKeyUsage
    subjectKeyIdentifier = extensions.subjectKeyIdentifier
    authorityKeyIdentifier = extensions.authorityKeyIdentifier
    unknownCriticalExtensions = extensions.unknownCritical
    fingerprint = SHA256.hex(der)
  }

  private static func version(_ element: DERElement?) throws(CertificateError) -> Int {
    guard let element else { return 1 }
    var reader = try element.inside()
    let number = try reader.next(.integer, "the version").smallInteger()
    try reader.end()
    guard number <= 2 else { throw CertificateError(.unsupportedVersion, at: element.offset) }
    return number + 1
  }

  /// A negative serial number breaks RFC 5280, section 4.1.2.2, but old ones exist.
  private static func serial(_ element: DERElement) throws(CertificateError) -> String {
    guard let first = element.content.first else {
      throw CertificateError(.invalidInteger, at: element.offset)
    }
    let isNegative = first >= 0x80
    let octets = isNegative ? negated(element.content) : Array(element.content)
    let digits = hexadecimal(octets).uppercased().drop { $0 == "0" }
    return digits.isEmpty ? "0" : "\(isNegative ? "-" : "")\(digits)"
  }

  /// Two's complement: every bit turned over, plus one.
  private static func negated(_ octets: ArraySlice<UInt8>) -> [UInt8] {
    var reversed: [UInt8] = []
    var carries = true
    for octet in octets.reversed() {
      let (sum, overflow) = (~octet).addingReportingOverflow(carries ? 1 : 0)
      reversed.append(sum)
      carries = overflow
    }
    return reversed.reversed()
  }
}

extension Certificate {
  /// Whether issuer and subject are one name, as in every root.
  public var isSelfIssued: Bool { subject == issuer }

  public func isExpired(at now: Timestamp) -> Bool { now > notAfter }

  public func isNotYetValid(at now: Timestamp) -> Bool { now < notBefore }

  /// Whether a TLS client that connects to `host`, a DNS name or an address, accepts the names.
  ///
  /// The common name does not count: Go has ignored it since 1.15.
  public func names(_ host: String) -> Bool {
    subjectAlternativeNames.contains { $0.covers(host) }
  }

  /// Whether `authority` is the issuer by name and key identifier; no signature is verified.
  public func claimsIssuer(_ authority: Certificate) -> Bool {
    guard issuer == authority.subject else { return false }
    guard let wanted = authorityKeyIdentifier, let given = authority.subjectKeyIdentifier else {
      return true
    }
    return wanted == given
  }
}
