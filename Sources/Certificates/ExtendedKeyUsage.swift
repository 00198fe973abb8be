/// What a certificate is meant for (RFC 5280, section 4.2.1.12).
public enum ExtendedKeyUsage: Sendable, Hashable {
  case any, serverAuth, clientAuth, codeSigning, emailProtection, timeStamping, ocspSigning
  case other(oid: String)

  init(oid: String) {
    self =
      switch oid {
      case "2.5.29.37.0": .any
      case "1.3.6.1.5.5.7.3.1": .serverAuth
      case "1.3.6.1.5.5.7.3.2": .clientAuth
      case "1.3.6.1.5.5.7.3.3": .codeSigning
      case "1.3.6.1.5.5.7.3.4": .emailProtection
      case "1.3.6.1.5.5.7.3.8": .timeStamping
      case "1.3.6.1.5.5.7.3.9": .ocspSigning
      default: .other(oid: oid)
      }
  }

  static func read(_ extensionValue: DERElement) throws(CertificateError) -> [ExtendedKeyUsage] {
    var reader = try extensionValue.inside()
    var purposes = try reader.next(.sequence, "the extended key usage").inside()
    try reader.end()
    var usages: [ExtendedKeyUsage] = []
    while !purposes.isAtEnd {
      let purpose = try purposes.next(.objectIdentifier, "an extended key usage")
      usages.append(ExtendedKeyUsage(oid: try purpose.objectIdentifier()))
    }
    return usages
  }
}

extension ExtendedKeyUsage: CustomStringConvertible {
  /// The name in RFC 5280, or the dotted object identifier.
  public var description: String {
    switch self {
    case .any: "anyExtendedKeyUsage"
    case .serverAuth: "serverAuth"
    case .clientAuth: "clientAuth"
    case .codeSigning: "codeSigning"
    case .emailProtection: "emailProtection"
    case .timeStamping: "timeStamping"
    case .ocspSigning: "OCSPSigning"
    case .other(let oid): oid
    }
  }
}
