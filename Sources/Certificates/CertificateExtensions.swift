/// The extensions that decide how a certificate may be used (RFC 5280, section 4.2).
struct CertificateExtensions {
  private(set) var hasBasicConstraints = false
  private(set) var isCA = false
  private(set) var pathLength: Int?
  private(set) var subjectAlternativeNames: [SubjectAlternativeName] = []
  private(set) var keyUsage: [KeyUsage] = []
  private(set) var extendedKeyUsage: [ExtendedKeyUsage] = []
  private(set) var subjectKeyIdentifier: [UInt8]?
  private(set) var authorityKeyIdentifier: [UInt8]?
  private(set) var unknownCritical: [String] = []

  /// Reads the `[3]` at the end of a certificate's body, which old certificates lack.
  init(_ element: DERElement?) throws(CertificateError) {
    guard let element else { return }
    var outer = try element.inside()
    var list = try outer.next(.sequence, "the extensions").inside()
    try outer.end()
    var seen: Set<String> = []
    while !list.isAtEnd {
      let entry = try list.next(.sequence, "an extension")
      var fields = try entry.inside()
      let identifier = try fields.next(.objectIdentifier, "an extension").objectIdentifier()
      let isCritical = try fields.nextIf(.boolean)?.boolean() ?? false
      let value = try fields.next(.octetString, "the value of an extension")
      try fields.end()
      // RFC 5280, section 4.2: not more than one instance of an extension.
      guard seen.insert(identifier).inserted else {
        throw CertificateError(.duplicateExtension, at: entry.offset)
      }
      try read(identifier, value, isCritical: isCritical)
    }
  }

  private mutating func read(
    _ identifier: String, _ value: DERElement, isCritical: Bool
  ) throws(CertificateError) {
    switch identifier {
    case "2.5.29.14": try readSubjectKeyIdentifier(value)
    case "2.5.29.15": keyUsage = try KeyUsage.read(value)
    case "2.5.29.17": subjectAlternativeNames = try SubjectAlternativeName.read(value)
    case "2.5.29.19": try readBasicConstraints(value)
    case "2.5.29.35": try readAuthorityKeyIdentifier(value)
    case "2.5.29.37": extendedKeyUsage = try ExtendedKeyUsage.read(value)
    default: if isCritical { unknownCritical.append(identifier) }
    }
  }

  private mutating func readBasicConstraints(_ value: DERElement) throws(CertificateError) {
    var reader = try value.inside()
    var fields = try reader.next(.sequence, "the basic constraints").inside()
    try reader.end()
    hasBasicConstraints = true
    isCA = try fields.nextIf(.boolean)?.boolean() ?? false
    pathLength = try fields.nextIf(.integer)?.smallInteger()
    try fields.end()
  }

  private mutating func readSubjectKeyIdentifier(_ value: DERElement) throws(CertificateError) {
    var reader = try value.inside()
    let identifier = try reader.next(.octetString, "the subject key identifier")
    try reader.end()
    subjectKeyIdentifier = Array(identifier.content)
  }

  /// The issuer's name and serial number may follow; the key identifier alone is used.
  private mutating func readAuthorityKeyIdentifier(_ value: DERElement) throws(CertificateError) {
    var reader = try value.inside()
    var fields = try reader.next(.sequence, "the authority key identifier").inside()
    try reader.end()
    if let identifier = try fields.nextIf(.implicit(0)) {
      authorityKeyIdentifier = Array(identifier.content)
    }
  }
}
